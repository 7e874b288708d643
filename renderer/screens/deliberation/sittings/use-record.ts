import { useCallback, useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput } from '#core/contract/requests.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { GroupId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { ask } from '../../../api.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { useReasons } from './reason-store.ts';

export type SaidInput = RequestInput<'deliberation-record'>['said'];

/** What stands at a place, as far as it matters to who wants to change it. */
interface Standing {
  readonly by: string | null;
}

interface Given {
  /** What the person wrote already; else one is asked for where one is needed. */
  readonly reason?: string;
  /** What is there now. */
  readonly over?: Standing;
}

export interface Recorder {
  /** Records one thing in the group's name; answers whether it is on the disk. */
  readonly record: (said: SaidInput, given?: Given) => Promise<boolean>;
  readonly error: AppError | null;
  readonly dismiss: () => void;
}

/**
 * Records what the group says, with the header telling that it is saved. What another person's file said is changed with a
 * reason, which is asked for here, once, wherever the change was made.
 */
export function useRecord(session: SessionView, group: GroupId | null): Recorder {
  const texts = useTexts(sittingTexts);
  const [error, setError] = useState<AppError | null>(null);
  const save = useSession((store) => store.save);
  const askReason = useReasons((store) => store.ask);
  const holder = holderOf(session);
  const record = useCallback(
    async (said: SaidInput, { reason = '', over }: Given = {}): Promise<boolean> => {
      let why: string | null = reason;
      const by = over?.by ?? null;
      if (why === '' && by !== null && by !== holder) {
        const name = by === 'coordination' ? texts.coordination : by;
        why = await askReason({
          title: texts.ask.title,
          text: texts.ask.text(name),
          confirm: texts.ask.confirm,
        });
      }
      if (why === null) return false;
      const answer = await save(ask('deliberation-record', { group, said, reason: why }));
      setError(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [askReason, group, holder, save, texts],
  );
  return { record, error, dismiss: () => setError(null) };
}

/** How the views name whoever holds this file. */
export const holderOf = (session: SessionView): string =>
  session.role === 'coordinator' ? 'coordination' : (session.jurorName ?? '');
