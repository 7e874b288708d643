import { useState, type ReactElement } from 'react';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { SheetPeek } from '#core/contract/requests/sheets.ts';
import type { Place } from '#core/contract/shell.ts';
import { formatInstant } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { sheetsTexts } from '#core/texts/sheets.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** What the coordinator said of a corrected sheet: the ballot it replaces, both, or leave the file. */
type Choice = { readonly replaces: string } | 'both' | 'leave';

interface Question {
  readonly file: Place;
  readonly peek: SheetPeek;
  readonly answer: (choice: Choice) => void;
}

interface ReturnedSheets {
  /** Receives the sheets that replace an earlier one, after asking; answers the files that are still to be received. */
  readonly receiveCorrected: (
    files: readonly Place[],
  ) => Promise<{ readonly left: readonly Place[]; readonly outcomes: readonly BallotOutcome[] }>;
  readonly dialog: ReactElement | null;
}

/** Asks, for each workbook that comes back beside an earlier one of its juror, whether it takes its place. */
export function useReturnedSheets(): ReturnedSheets {
  const [question, setQuestion] = useState<Question | null>(null);

  const choiceFor = async (file: Place): Promise<Choice> => {
    if (!/\.(?:xlsx|ods)$/i.test(file.name)) return 'both';
    const peeked = await ask('sheet-peek', { file: file.token });
    const peek = peeked.ok ? peeked.value : null;
    if (peek === null || peek.replaceable.length === 0) return 'both';
    return new Promise((resolve) => {
      const answer = (choice: Choice): void => {
        setQuestion(null);
        resolve(choice);
      };
      setQuestion({ file, peek, answer });
    });
  };

  return {
    receiveCorrected: async (files) => {
      const left: Place[] = [];
      const outcomes: BallotOutcome[] = [];
      for (const file of files) {
        const choice = await choiceFor(file);
        if (choice === 'both') left.push(file);
        else if (choice !== 'leave') {
          const answer = await ask('sheet-receive', { file: file.token, replaces: choice.replaces });
          // What cannot be asked now is told with the rest.
          if (answer.ok) outcomes.push(answer.value);
          else left.push(file);
        }
      }
      return { left, outcomes };
    },
    dialog: question === null ? null : <ReplaceDialog key={question.file.token} question={question} />,
  };
}

function ReplaceDialog({ question }: { readonly question: Question }): ReactElement {
  const { file, peek, answer } = question;
  const texts = useTexts(sheetsTexts).replace;
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const [chosen, setChosen] = useState(peek.replaceable.at(-1)?.digest ?? '');
  return (
    <Dialog title={texts.title} onClose={() => answer('leave')}>
      <p>{texts.text(peek.jurorName, file.name)}</p>
      <ChoiceField
        label={texts.which}
        value={chosen}
        choices={peek.replaceable.map(({ digest, receipt, receivedAt }) => ({
          value: digest,
          label: texts.option(receipt, formatInstant(receivedAt, language)),
        }))}
        onChange={setChosen}
      />
      <div className="actions">
        <Button kind="primary" onClick={() => answer({ replaces: chosen })}>
          {texts.confirm}
        </Button>
        <Button onClick={() => answer('both')}>{texts.keepBoth}</Button>
        <Button kind="tertiary" onClick={() => answer('leave')}>
          {frame.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
