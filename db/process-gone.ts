import { readFileSync } from 'node:fs';
import { codeOf } from './sqlite-failure.ts';

/** Whether no process of this machine has this number any more. */
export function isProcessGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return isDead(pid);
  } catch (cause) {
    // A process of another user may not be asked, and is there.
    return codeOf(cause) === 'ESRCH';
  }
}

/** On Linux a process that was killed keeps its number until its parent has asked after it, which may be never. */
function isDead(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const words = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // After the name, which is in brackets and may hold any sign (proc(5)).
    return /^ [ZX]/.test(words.slice(words.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}
