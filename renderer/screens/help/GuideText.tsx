import { memo, type ReactElement } from 'react';
import type { Guide, GuideBlock, GuideLine } from '#core/guide/read-guide.ts';
import { Marked } from '../../components/Marked.tsx';
import { pictureOf } from './guides.ts';

interface Props {
  readonly guide: Guide;
  /** What is marked in it; empty: nothing. */
  readonly query: string;
  /** The level of its title: under that of the dialog, unless it stands alone. */
  readonly top?: 1 | 3;
}

/** A guide as elements of the page: its text is never taken for HTML. */
export const GuideText = memo(function GuideText({ guide, query, top = 3 }: Props): ReactElement {
  return (
    <>
      {guide.blocks.map((block, place) => (
        <Block key={place} block={block} query={query} top={top} />
      ))}
    </>
  );
});

function Block({
  block,
  query,
  top,
}: {
  readonly block: GuideBlock;
  readonly query: string;
  readonly top: 1 | 3;
}): ReactElement {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${top + block.level - 1}` as 'h1' | 'h2' | 'h3' | 'h4' | 'h5';
      return (
        <Heading id={block.id} tabIndex={-1}>
          <Marked text={block.text} query={query} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Words words={block.words} query={query} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, place) => (
            <li key={place}>
              <Words words={item} query={query} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, place) => (
                <th key={place} scope="col">
                  <Words words={cell} query={query} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, place) => (
                  <td key={place}>
                    <Words words={cell} query={query} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'image':
      return <img className="guide__picture" src={pictureOf(block.file)} alt={block.text} />;
  }
}

function Words({ words, query }: { readonly words: GuideLine; readonly query: string }): ReactElement {
  return (
    <>
      {words.map(({ kind, text }, place) => {
        const shown = <Marked key={place} text={text} query={query} />;
        if (kind === 'strong') return <strong key={place}>{shown}</strong>;
        return kind === 'code' ? <code key={place}>{shown}</code> : shown;
      })}
    </>
  );
}
