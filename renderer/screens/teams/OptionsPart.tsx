import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput } from '#core/contract/requests.ts';
import type { OptionsView, OptionView } from '#core/contract/requests/options.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { formatShare } from '#core/texts/format.ts';
import { optionName } from '#core/texts/option-name.ts';
import { teamOptionsTexts } from '#core/texts/team-options.ts';
import { ask } from '../../api.ts';
import { CheckField, TextField } from '../../components/fields.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { DoneNotice, type Done } from './DoneNotice.tsx';
import { OptionDialog } from './OptionDialog.tsx';
import { OptionsTable, type DefiOptions } from './OptionsTable.tsx';
import { ReduceTeams } from './ReduceTeams.tsx';

/** The teams that may be granted to each défi, with what they cost and are worth. */
export function OptionsPart({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(teamOptionsTexts);
  const view = useView('options-view', {});
  return (
    <section aria-labelledby="options">
      <h2 id="options">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Loaded view={view}>{(options) => <Options view={options} session={session} />}</Loaded>
    </section>
  );
}

interface Props {
  readonly view: OptionsView;
  readonly session: SessionView;
}

function Options({ view, session }: Props): ReactElement {
  const texts = useTexts(teamOptionsTexts);
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  const [query, setQuery] = useState('');
  const [onlySeveral, setOnlySeveral] = useState(false);
  const [edited, setEdited] = useState<{ row: DefiOptions; option: OptionView | null } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const locked = session.phase === 'archivee';
  const wanted = foldedWords(query);
  const rows = view.rows.filter(
    ({ title, number, options }) =>
      foldedWords(`${title} ${number ?? ''}`).includes(wanted) && (!onlySeveral || options.length > 1),
  );
  const tell = (sentence: string, undo: Done['undo'] = null, focus = true): void => {
    setError(null);
    setDone({ sentence, undo, focus });
    say(sentence);
  };
  const save = async (wish: RequestInput<'option-save'>, sentence: string): Promise<void> => {
    const answer = await ask('option-save', wish);
    if (answer.ok) tell(sentence);
    else setError(answer.error);
  };
  const remove = async (row: DefiOptions, option: OptionView): Promise<void> => {
    const answer = await ask('option-remove', { options: [{ defi: row.defi, option: option.option }] });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const name = optionName(option, language);
    const before = wishOf(option);
    const sentence =
      option.kind === 'added' ? texts.removed(name, row.title) : texts.restored(name, row.title);
    tell(sentence, { label: texts.putBack, run: () => void save(before, texts.putBackDone) });
  };
  const reduce = async (size: number): Promise<void> => {
    const answer = await ask('options-reduce', { size });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const options = answer.value.added;
    const takeBack = async (): Promise<void> => {
      const taken = await ask('option-remove', { options });
      if (taken.ok) tell(texts.takenBack(options.length));
      else setError(taken.error);
    };
    tell(
      texts.reduced(options.length),
      options.length === 0 ? null : { label: texts.takeBack(options.length), run: () => void takeBack() },
    );
  };
  return (
    <>
      <p className="hint">
        {texts.howValue(formatShare(view.reducedLoss, language))}{' '}
        <button type="button" className="link" onClick={() => go(session, 'call')}>
          {texts.setLoss}
        </button>
      </p>
      {locked ? (
        <Notice kind="info">{texts.archived}</Notice>
      ) : (
        <ReduceTeams view={view} onReduce={(size) => void reduce(size)} />
      )}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {done !== null && <DoneNotice done={done} />}
      <div className="chooser__head">
        <TextField label={texts.search} value={query} onChange={setQuery} maxLength={200} />
        <CheckField label={texts.onlySeveral} checked={onlySeveral} onChange={setOnlySeveral} />
      </div>
      {rows.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <OptionsTable
          rows={rows}
          loss={view.reducedLoss}
          locked={locked}
          onEdit={(row, option) => setEdited({ row, option })}
          onRemove={(row, option) => void remove(row, option)}
        />
      )}
      {edited !== null && (
        <OptionDialog
          row={edited.row}
          option={edited.option}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            // The dialog gives the focus back to where it was.
            tell(texts.saved, null, false);
          }}
        />
      )}
    </>
  );
}

/** An option as it stands, to be written again. */
const wishOf = (option: OptionView): RequestInput<'option-save'> => ({
  defi: option.defi,
  option: option.option,
  label: option.label,
  eigs: option.kind === 'added' ? option.eigs : null,
  costCents: option.costFrom === 'set' ? option.costCents : null,
  value: option.valueFrom === 'set' ? option.value : null,
});
