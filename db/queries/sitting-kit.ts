import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { SittingContent } from '#core/deliberation/sitting-part.ts';
import { text, type ReadableDb, type WritableDb } from '../handles.ts';

// What a référent's file holds of the coordination's word: of one group alone, as the newest kit gave it.

/** Puts what a newer kit says in the place of what is there. */
export function writeSittingContent(db: WritableDb, entry: number, content: SittingContent): void {
  db.run(
    1,
    `INSERT INTO sitting_kit (only_one, entry, content) VALUES (1, ?, ?)
     ON CONFLICT (only_one) DO UPDATE SET entry = excluded.entry, content = excluded.content`,
    entry,
    canonicalText(JSON.parse(JSON.stringify(content)) as Json),
  );
}

/** What the group's part is; null in a file that is no référent's. */
export function readSittingContent(db: ReadableDb): SittingContent | null {
  const row = db.get('SELECT content FROM sitting_kit');
  return row === undefined ? null : SittingContent.parse(JSON.parse(text(row, 'content')));
}
