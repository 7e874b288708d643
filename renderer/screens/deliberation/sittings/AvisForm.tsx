import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import type { OpenDefi } from '#core/contract/requests/deliberation.ts';
import type { Avis, AvisGiven } from '#core/deliberation/act.ts';
import { asJurorId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { Button } from '../../../components/Button.tsx';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useDraft } from '../../../stores/drafts-store.ts';
import { useTaken } from './use-taken.ts';
import { countOf, countsIn, isTied, sameVotes, votesAs, type TypedVotes } from './typed-votes.ts';

interface Props {
  readonly defi: string;
  readonly avis: AvisGiven | null;
  readonly chairs: OpenDefi['chairs'];
  readonly mostVotes: number;
  readonly readOnly: boolean;
  readonly onAvis: (avis: AvisGiven | null) => Promise<boolean>;
}

const values = ['favorable', 'defavorable'] as const satisfies readonly Avis[];

/** The avis, recorded as soon as it is chosen; the vote behind it, recorded with it once it is whole. */
export function AvisForm({ defi, avis, chairs, mostVotes, readOnly, onAvis }: Props): ReactElement {
  const all = useTexts(sittingTexts);
  const texts = all.avis;
  const language = useLanguage();
  const name = useId();
  const toldOf = (votes: TypedVotes): string =>
    [
      `${texts.for} ${votes.for}`,
      `${texts.against} ${votes.against}`,
      `${texts.abstained} ${votes.abstained}`,
    ].join(' · ');
  const [draft, keepDraft] = useDraft(`${defi} votes`, 'entry', (now) => toldOf(readDraft(now)));
  const [checked, setChecked] = useState(false);
  const typed: TypedVotes = draft === null ? votesAs(avis?.votes ?? null) : readDraft(draft);
  const counted = countsIn(typed, language);
  const taken = useTaken(JSON.stringify(avis?.votes ?? null), () => keepDraft(null));
  /** What was said last, before the view tells it again: two answers may be under way. */
  const sent = useRef(avis);
  useEffect(() => {
    sent.current = avis;
  }, [avis]);
  const tied = counted.ok && isTied(counted.value);
  const contrary =
    avis !== null &&
    counted.ok &&
    counted.value !== null &&
    (avis.avis === 'favorable'
      ? counted.value.for < counted.value.against
      : counted.value.for > counted.value.against);

  const votes = counted.ok ? countOf(counted.value) : 0;
  const tooMany = votes > mostVotes;

  const record = async (next: Avis, casting: AvisGiven['casting']): Promise<void> => {
    if (!counted.ok || tooMany) {
      setChecked(true);
      return;
    }
    // Not once it is recorded: by then the next vote may have been typed and found wrong.
    setChecked(false);
    const value = { avis: next, votes: counted.value, casting: tied ? casting : null };
    const recording = onAvis(value);
    taken(JSON.stringify(value.votes), recording);
    sent.current = value;
    if (!(await recording)) {
      sent.current = avis;
      return;
    }
    say(all.saved);
  };
  const leave = (): void => {
    if (draft === null) return;
    setChecked(true);
    const now = sent.current;
    if (now === null || !counted.ok || tooMany || sameVotes(now.votes, counted.value)) return;
    void record(now.avis, now.casting);
  };
  const count = (key: keyof TypedVotes, label: string): ReactElement => (
    <TextField
      label={label}
      inputMode="numeric"
      value={typed[key]}
      disabled={readOnly}
      onChange={(text) => {
        taken(null);
        keepDraft(JSON.stringify({ ...typed, [key]: text }));
      }}
    />
  );
  return (
    <fieldset className="avis">
      <legend className="fr-sr-only">{texts.legend}</legend>
      <div className="choices">
        {values.map((value) => (
          <label key={value} className="avis__choice">
            <input
              type="radio"
              name={name}
              disabled={readOnly}
              checked={avis?.avis === value}
              onChange={() => void record(value, sent.current?.casting ?? null)}
            />
            {texts.values[value]}
          </label>
        ))}
        {avis === null ? (
          <span className="hint">{texts.none}</span>
        ) : (
          !readOnly && (
            <Button small kind="quiet" onClick={() => void onAvis(null)}>
              {texts.takeBack}
            </Button>
          )
        )}
      </div>
      <fieldset
        className="votes"
        // The three numbers are one vote: it is taken when all of them are left.
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) leave();
        }}
      >
        <legend>{texts.vote}</legend>
        {count('for', texts.for)}
        {count('against', texts.against)}
        {count('abstained', texts.abstained)}
      </fieldset>
      {checked && !counted.ok && (
        <p className="remark" role="alert">
          {texts.voteWrong}
        </p>
      )}
      {checked && tooMany && (
        <p className="remark" role="alert">
          {texts.votesTooMany(votes, mostVotes)}
        </p>
      )}
      {draft !== null && avis === null && <p className="remark">{texts.chooseFirst}</p>}
      {contrary && <p className="remark">{texts.contrary}</p>}
      {tied && (
        <>
          <p className="hint">{texts.tied}</p>
          <ChoiceField
            label={texts.casting}
            disabled={readOnly || avis === null}
            value={avis?.casting ?? ''}
            choices={[
              { value: '', label: texts.nobody },
              ...chairs.map(({ juror, name: chair }) => ({ value: juror, label: chair })),
            ]}
            onChange={(chair) => {
              if (avis !== null) void record(avis.avis, chair === '' ? null : asJurorId(chair));
            }}
          />
        </>
      )}
    </fieldset>
  );
}

const readDraft = (draft: string): TypedVotes => JSON.parse(draft) as TypedVotes;
