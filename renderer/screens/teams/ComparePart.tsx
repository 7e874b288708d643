import { useState, type ReactElement } from 'react';
import type { ComparedTeam } from '#core/contract/requests/options.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { comparedRows, comparedSheet } from '#core/texts/compared-rows.ts';
import { spreadsheetText } from '#core/texts/spreadsheet-text.ts';
import { teamsCompareTexts } from '#core/texts/teams-compare.ts';
import { askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { CopyText } from '../ballots/CopyText.tsx';
import { DefiChooser, mostCompared } from './DefiChooser.tsx';
import { ComparedTeams } from './ComparedTeams.tsx';

/** Two to four requests side by side. The choice is part of the place, so that a restart finds it again. */
export function ComparePart({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(teamsCompareTexts);
  const { part, go } = useNavigation();
  const view = useView('teams-view', {});
  return (
    <Loaded view={view}>
      {({ rows }) => {
        const known = new Set<string>(rows.map(({ defi }) => defi));
        const chosen = chosenOf(part).filter((defi) => known.has(defi));
        return (
          <>
            <DefiChooser
              defis={rows}
              chosen={chosen}
              onChoose={(defis) => go(session, 'teams', null, ['compare', defis.join('+')].join(':'))}
            />
            {chosen.length < 2 ? <p>{texts.tooFew}</p> : <Comparison defis={chosen} />}
          </>
        );
      }}
    </Loaded>
  );
}

const chosenOf = (part: string | null): string[] =>
  (part?.split(':')[1] ?? '')
    .split('+')
    .filter((defi) => defi !== '')
    .slice(0, mostCompared);

function Comparison({ defis }: { readonly defis: readonly string[] }): ReactElement {
  const view = useView('teams-compare', { defis: [...defis] });
  return <Loaded view={view}>{({ teams }) => <Compared teams={teams} />}</Loaded>;
}

function Compared({ teams }: { readonly teams: readonly ComparedTeam[] }): ReactElement {
  const texts = useTexts(teamsCompareTexts);
  const language = useLanguage();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [allCriteria, setAllCriteria] = useState(false);
  const [notPrinted, setNotPrinted] = useState(false);
  const all = comparedRows(teams, { allCriteria }, language);
  const different = all.filter(({ differs }) => differs);
  const shown = onlyDifferent ? different : all;
  const print = async (): Promise<void> => {
    const printed = await askShell('print', {});
    const failed = !printed.ok || !printed.value;
    setNotPrinted(failed);
    if (failed) say(texts.notPrinted);
  };
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{texts.table}</h2>
      <div className="compared__bar no-print">
        <CheckField label={texts.onlyDifferent} checked={onlyDifferent} onChange={setOnlyDifferent} />
        <CheckField label={texts.allCriteria} checked={allCriteria} onChange={setAllCriteria} />
        <div className="actions actions--row">
          <CopyText text={() => spreadsheetText(comparedSheet(teams, shown, language))}>
            {texts.copy}
          </CopyText>
          <Button small kind="tertiary" onClick={() => void print()}>
            {texts.print}
          </Button>
          {notPrinted && <span className="hint">{texts.notPrinted}</span>}
        </div>
      </div>
      <p aria-live="polite">{texts.differences(different.length, all.length)}</p>
      {shown.length === 0 ? <p>{texts.nothingDiffers}</p> : <ComparedTeams teams={teams} rows={shown} />}
    </section>
  );
}
