import { createHook } from 'node:async_hooks';

/** How often scrypt ran while `work` did, told by Node itself. Without a clock, so that a busy machine changes nothing. */
export async function countScrypt(work: () => Promise<unknown>): Promise<number> {
  let runs = 0;
  const hook = createHook({
    init: (_id, kind) => {
      if (kind === 'SCRYPTREQUEST') runs += 1;
    },
  });
  hook.enable();
  try {
    await work();
    return runs;
  } finally {
    hook.disable();
  }
}
