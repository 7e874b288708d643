import type { ReactElement } from 'react';
import type { ConflictingBallot, ConflictLine } from '#core/contract/requests/conflicts.ts';
import { conflictsTexts } from '#core/texts/conflicts.ts';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import {
  choose,
  chooseAll,
  fieldName,
  isUnderDeport,
  letteredBallots,
  placeOf,
  saidOn,
  type Choices,
} from './conflict-lines.ts';

interface Props {
  readonly ballots: readonly ConflictingBallot[];
  readonly lines: readonly ConflictLine[];
  readonly choices: Choices;
  /** Null: what was chosen is only shown. */
  readonly onChoose: ((choices: Choices) => void) | null;
}

/** Every difference with one choice to make, or all at once from one ballot. */
export function ConflictLines({ ballots, lines, choices, onChoose }: Props): ReactElement {
  const texts = useTexts(conflictsTexts);
  const language = useLanguage();
  const lettered = letteredBallots(ballots);
  return (
    <section aria-labelledby="conflict-lines">
      <h3 id="conflict-lines">
        {onChoose === null ? texts.kept(lines.length) : texts.differences(lines.length)}
      </h3>
      {onChoose !== null && (
        <div className="actions">
          {lettered.map(({ letter, ballot }) => (
            <Button small key={letter} onClick={() => onChoose(chooseAll(lines, ballot.digest))}>
              {texts.takeAll(letter)}
            </Button>
          ))}
        </div>
      )}
      <div className="table-wrap conflict-lines" role="group" aria-labelledby="conflict-lines" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.field}</th>
              {lettered.map(({ letter }) => (
                <th key={letter} scope="col">
                  {texts.letter(letter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const name = fieldName(line.field, texts);
              const apart = isUnderDeport(line, lines, choices);
              return (
                <tr key={placeOf(line)}>
                  {lines[index - 1]?.defi !== line.defi && (
                    <th scope="rowgroup" rowSpan={lines.filter(({ defi }) => defi === line.defi).length}>
                      {line.title}
                    </th>
                  )}
                  <td>{name}</td>
                  {apart ? (
                    <td colSpan={lettered.length}>{texts.underDeport}</td>
                  ) : (
                    lettered.map(({ letter, ballot }) => (
                      <td key={letter}>
                        <label className="conflict-choice">
                          <input
                            type="radio"
                            name={placeOf(line)}
                            aria-label={texts.choiceOf(
                              letter,
                              saidOn(line, ballot.digest, language, texts),
                              name,
                              line.title,
                            )}
                            disabled={onChoose === null}
                            checked={choices.get(placeOf(line)) === ballot.digest}
                            onChange={() => onChoose?.(choose(choices, lines, line, ballot.digest))}
                          />
                          {onChoose === null && choices.get(placeOf(line)) === ballot.digest ? (
                            <strong>{saidOn(line, ballot.digest, language, texts)}</strong>
                          ) : (
                            <span>{saidOn(line, ballot.digest, language, texts)}</span>
                          )}
                        </label>
                      </td>
                    ))
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
