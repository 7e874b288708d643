/** What stands around a word, in one line: enough to tell whether it is somebody’s name there. */
export interface WordExcerpt {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** About as much as half a line of a dialog. */
const reach = 60;

/** The words before and after a place of a text; `…` where the text goes on. */
export function wordExcerpt(text: string, start: number, end: number): WordExcerpt {
  const flat = (part: string): string => part.replaceAll(/\s+/g, ' ');
  const before = flat(text.slice(0, start));
  const after = flat(text.slice(end));
  return {
    before: before.length <= reach ? before.trimStart() : `… ${before.slice(-reach).replace(/^\S*\s/, '')}`,
    word: text.slice(start, end),
    after: after.length <= reach ? after.trimEnd() : `${after.slice(0, reach).replace(/\s\S*$/, '')} …`,
  };
}
