import { findWords } from '../reading/find-words.ts';
import { searchTerms } from '../reading/search-query.ts';
import type { Guide, GuideBlock, GuideLine } from './read-guide.ts';

/** How many passages of a guide hold words of a query: as many as are marked in it. */
export function countInGuide(guide: Guide, query: string): number {
  const terms = searchTerms(query);
  return guide.blocks.flatMap(piecesOf).reduce((count, piece) => count + findWords(piece, terms).length, 0);
}

/** The pieces of text that a block shows, each on its own: words do not run from one into the next. */
function piecesOf(block: GuideBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return textsOf(block.words);
    case 'list':
      return block.items.flatMap(textsOf);
    case 'table':
      return [...block.head, ...block.rows.flat()].flatMap(textsOf);
    case 'image':
      return [];
  }
}

const textsOf = (words: GuideLine): string[] => words.map(({ text }) => text);
