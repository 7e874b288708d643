/** Latin letters and the usual punctuation: each is one character however it is looked at. */
const onlyWhole = /^[\s!-\u02ff\u2010-\u20cf]*$/;

/**
 * How many lines a text takes: its line breaks, each line wrapped at `charactersPerLine` characters. Blank lines
 * count, those before and after the text do not. Wrapping fills each line to the last character, which gives the
 * least number of lines any page could give: no applicant is faulted for a typeface or a long word.
 */
export function countLines(text: string, charactersPerLine: number): number {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return trimmed.split(/\r\n|[\n\r\u2028\u2029]/).reduce((lines, line) => {
    // A letter with a combining accent is one character on the page.
    const written = line.trimEnd();
    const characters = onlyWhole.test(written) ? written.length : Array.from(written.normalize('NFC')).length;
    return lines + Math.max(1, Math.ceil(characters / charactersPerLine));
  }, 0);
}
