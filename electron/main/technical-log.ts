import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { logLine, type LogEvent } from '#core/log/log-event.ts';

/** One file and the one before it: a megabyte at most. */
const maxBytes = 512 * 1024;

/** What happened to the application, in one file of its data. A log that cannot be written stops nothing. */
export class TechnicalLog {
  readonly #path: string;
  readonly #before: string;

  constructor(private readonly folder: string) {
    this.#path = join(folder, 'journal-technique.log');
    this.#before = join(folder, 'journal-technique.1.log');
  }

  write(event: LogEvent): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      if ((statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes)
        renameSync(this.#path, this.#before);
      appendFileSync(this.#path, `${logLine(new Date().toISOString(), event)}\n`, { mode: 0o600 });
    } catch {
      // see above
    }
  }

  /** All that is kept, oldest first. */
  text(): string {
    return [this.#before, this.#path].map(contentOf).join('');
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
