import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import type { Cell, MinutesBlock } from '#core/report/minutes-model.ts';
import { written } from '../report/figures.tsx';

interface BlockProps {
  readonly block: MinutesBlock;
  readonly language: Language;
}

export function Block({ block, language }: BlockProps): ReactElement {
  switch (block.block) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul className="minutes__list">
          {block.items.map(({ text }, at) => (
            <li key={at}>{text}</li>
          ))}
        </ul>
      );
    case 'people':
      return (
        <div className="people">
          <p className="people__label">{block.label}</p>
          <ul className="people__names">
            {block.names.map((name, at) => (
              <li key={at}>{name}</li>
            ))}
          </ul>
        </div>
      );
    case 'table':
      return <Table block={block} language={language} />;
    case 'fill':
      return (
        <ul className="fill">
          {block.lines.map((line) => (
            <li key={line}>
              {line} <span className="minutes__line" />
            </li>
          ))}
        </ul>
      );
    case 'room':
      return (
        <div className="room" aria-hidden>
          {Array.from({ length: block.lines }, (_, at) => (
            <div key={at} className="room__line" />
          ))}
        </div>
      );
  }
}

function Table({
  block: { caption, columns, naming, rows },
  language,
}: {
  readonly block: Extract<MinutesBlock, { readonly block: 'table' }>;
  readonly language: Language;
}): ReactElement {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, number }) => (
            <th key={name} scope="col" className={number ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, place) => {
              const className = columns[place]?.number === true ? 'number' : undefined;
              return place === naming ? (
                <th key={place} scope="row" className={className}>
                  <Said cell={cell} language={language} />
                </th>
              ) : (
                <td key={place} className={className}>
                  <Said cell={cell} language={language} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ cell, language }: { readonly cell: Cell; readonly language: Language }): ReactElement {
  if (!Array.isArray(cell)) return <span data-figure={cell.id}>{written(cell, { language })}</span>;
  const [first = '', ...more] = cell;
  return (
    <>
      {first}
      {more.map((text, at) => (
        <span key={at} className="minutes__more">
          {text}
        </span>
      ))}
    </>
  );
}
