import { app } from 'electron/main';
import { z } from 'zod';

/** What a second start hands to the one that runs. Any program could write such a message: it is checked. */
const Handed = z.strictObject({ files: z.array(z.string().min(1).max(4_096)).max(200) });

/**
 * Files that the system hands over: named at the start, by a double click while the application runs (a second start
 * on Windows and Linux, an event on macOS). They wait here until the window takes them.
 */
export class GivenFiles {
  #waiting: string[];
  #changed: () => void = () => undefined;

  constructor(files: readonly string[]) {
    this.#waiting = [...files];
    // Comes before the application is ready when it is started by a double click.
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#add([path]);
    });
  }

  /**
   * False when the application runs already, with the same data: it has been handed the files, and this start is to
   * end. Otherwise `called` is told each time that somebody starts it again.
   */
  claim(called: () => void): boolean {
    const own = app.requestSingleInstanceLock({ files: this.#waiting });
    app.on('second-instance', (_event, _argv, _folder, handed) => {
      called();
      const read = Handed.safeParse(handed);
      if (read.success) this.#add(read.data.files);
    });
    return own;
  }

  /** Calls `changed` when files have come. */
  onChange(changed: () => void): void {
    this.#changed = changed;
  }

  /** Each file once. */
  takeAll(): readonly string[] {
    const files = this.#waiting;
    this.#waiting = [];
    return files;
  }

  #add(files: readonly string[]): void {
    if (files.length === 0) return;
    this.#waiting.push(...files);
    this.#changed();
  }
}
