import type { ReactElement, ReactNode } from 'react';
import { Heads } from './figures.tsx';

export interface Column<Line> {
  readonly name: string;
  /** Figures stand to the right; one column names its row. */
  readonly as?: 'number' | 'row';
  /** Null, false and an empty text say nothing. */
  readonly cell: (line: Line) => ReactNode;
}

/** A table without the columns in which no line says anything: a head over nothing reads like something that was lost. */
export function SaidTable<Line>({
  caption,
  className,
  lines,
  columns,
  keyOf,
}: {
  readonly caption?: string;
  readonly className?: string;
  readonly lines: readonly Line[];
  readonly columns: readonly Column<Line>[];
  /** Of a line; its place where nothing else is its own. */
  readonly keyOf?: (line: Line) => string;
}): ReactElement {
  const told = columns.filter(({ cell }) => lines.some((line) => says(cell(line))));
  return (
    <table className={className}>
      {caption !== undefined && <caption>{caption}</caption>}
      <Heads names={told.map(({ name, as }) => (as === 'number' ? { number: name } : name))} />
      <tbody>
        {lines.map((line, at) => (
          <tr key={keyOf?.(line) ?? at}>
            {told.map(({ as, cell }, place) =>
              as === 'row' ? (
                <th key={place} scope="row">
                  {cell(line)}
                </th>
              ) : (
                <td key={place} className={as}>
                  {cell(line)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const says = (shown: ReactNode): boolean =>
  shown !== '' && shown !== null && shown !== undefined && shown !== false;
