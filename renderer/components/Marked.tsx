import { Fragment, type ReactElement } from 'react';
import { findWords, type TextRange } from '#core/reading/find-words.ts';
import { searchTerms } from '#core/reading/search-query.ts';

/** A text with the words of a query marked; the text itself when there is no query. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactElement {
  return query === '' ? (
    <>{text}</>
  ) : (
    <MarkedRanges text={text} ranges={findWords(text, searchTerms(query))} />
  );
}

interface RangesProps {
  readonly text: string;
  /** In order, none over another. */
  readonly ranges: readonly TextRange[];
}

/** A text with these parts of it marked. */
export function MarkedRanges({ text, ranges }: RangesProps): ReactElement {
  return (
    <>
      {ranges.map(({ start, end }, place) => (
        <Fragment key={start}>
          {text.slice(ranges[place - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
