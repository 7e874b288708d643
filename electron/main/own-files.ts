import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { defaultPreferences, Preferences } from '#core/contract/shell.ts';

const Recent = z.array(z.string()).max(50);
/** Paths of exchange folders by the key of the session, the latest choice last. */
const ExchangeFolders = z.array(z.strictObject({ key: z.string(), path: z.string() })).max(50);

/** The application's small files outside any session: preferences and the sessions opened lately. */
export class OwnFiles {
  constructor(private readonly folder: string) {}

  preferences(): Preferences {
    return this.#read('preferences.json', Preferences) ?? defaultPreferences;
  }

  savePreferences(preferences: Preferences): void {
    this.#write('preferences.json', preferences);
  }

  /** Paths of session files that still exist, newest first. */
  recentSessions(): string[] {
    return (this.#read('recent.json', Recent) ?? []).filter((path) => existsSync(path));
  }

  noteSession(path: string): void {
    const others = this.recentSessions().filter((other) => other !== path);
    this.#write('recent.json', [path, ...others].slice(0, 8));
  }

  /** The exchange folder that was chosen for a session; also one that is not there now, as a key that is pulled out. */
  exchangeFolder(key: string): string | null {
    return this.#exchangeFolders().find((kept) => kept.key === key)?.path ?? null;
  }

  keepExchangeFolder(key: string, path: string | null): void {
    const others = this.#exchangeFolders().filter((kept) => kept.key !== key);
    this.#write('exchange-folders.json', path === null ? others : [...others, { key, path }].slice(-50));
  }

  #exchangeFolders(): z.infer<typeof ExchangeFolders> {
    return this.#read('exchange-folders.json', ExchangeFolders) ?? [];
  }

  /** A small file that cannot be read is as good as none: the defaults stand. */
  #read<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null {
    try {
      return schema.parse(JSON.parse(readFileSync(join(this.folder, name), 'utf8')));
    } catch {
      return null;
    }
  }

  /** Losing a preference is no reason to stop: a place that cannot be written to is passed over. */
  #write(name: string, value: unknown): void {
    const path = join(this.folder, name);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify(value));
      renameSync(`${path}.new`, path);
    } catch {
      // see above
    }
  }
}
