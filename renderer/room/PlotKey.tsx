import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { formatCount } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import { triangle } from './MarkRow.tsx';
import type { Shown } from './shown.ts';

/** What each sign of the plot stands for. */
export function PlotKey({ language }: { readonly language: Language }): ReactElement {
  const texts = roomTexts[language].marks;
  return (
    <p className="plot-key">
      <span>
        <svg viewBox="0 0 20 20">
          <circle className="plot__dot" cx={10} cy={10} r={8} />
        </svg>
        {texts.dot}
      </span>
      <span>
        <svg viewBox="0 0 20 20">
          <line className="plot__mean" x1={10} x2={10} y1={0} y2={20} />
        </svg>
        {texts.mean}
      </span>
      <span>
        <svg viewBox="0 0 20 20">
          <path className="plot__value" d={triangle(10, 3, 14)} />
        </svg>
        {texts.value}
      </span>
    </p>
  );
}

interface NamesProps {
  readonly language: Language;
  readonly jurors: Shown<'marks'>['jurors'];
}

/** More names would take the room of the marks. */
const mostNames = 24;

/** Whose number is whose, where names may be projected; else that numbers stand for jurors. */
export function JurorNames({ language, jurors }: NamesProps): ReactElement {
  const texts = roomTexts[language].marks;
  if (jurors.every(({ name }) => name === null)) return <p className="juror-names">{texts.byNumber}</p>;
  const left = jurors.length - mostNames;
  return (
    <ul className="juror-names">
      {jurors.slice(0, mostNames).map(({ number, name }) => (
        <li key={number}>
          <strong>{formatCount(number, language)}</strong>{' '}
          {name ?? texts.juror(formatCount(number, language))}
        </li>
      ))}
      {left > 0 && <li>{texts.more(left)}</li>}
    </ul>
  );
}
