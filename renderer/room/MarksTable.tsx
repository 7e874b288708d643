import type { ReactElement } from 'react';
import type { Language } from '#core/contract/shell.ts';
import { formatCount, formatHundredths, formatScale } from '#core/texts/format.ts';
import { roomTexts } from '#core/texts/room.ts';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly shown: Shown<'marks'>;
}

/** What the plot shows, for those who do not see it. */
export function MarksTable({ language, shown }: Props): ReactElement {
  const texts = roomTexts[language].marks;
  return (
    <table className="fr-sr-only">
      <caption>{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.criterion}</th>
          {shown.jurors.map(({ number, name }) => (
            <th key={number} scope="col">
              {name ?? texts.juror(formatCount(number, language))}
            </th>
          ))}
          <th scope="col">{texts.mean}</th>
          <th scope="col">{texts.value}</th>
        </tr>
      </thead>
      <tbody>
        {shown.criteria.map(({ criterion, label, marks, mean, value, changed }) => (
          <tr key={criterion}>
            <th scope="row">{label}</th>
            {shown.jurors.map(({ number }) => {
              const mark = marks.find(({ juror }) => juror === number);
              return (
                <td key={number}>{mark === undefined ? texts.noMark : formatScale(mark.value, language)}</td>
              );
            })}
            <td>{formatHundredths(mean, language)}</td>
            <td>
              {formatHundredths(value, language)}
              {changed && ` ${texts.changed}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
