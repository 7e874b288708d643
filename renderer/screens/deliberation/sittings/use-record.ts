import { useCallback, useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput } from '#core/contract/requests.ts';
import type { GroupId } from '#core/ids.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { ask } from '../../../api.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useSession } from '../../../stores/session-store.ts';
import { useReasons } from './reason-store.ts';

export type SaidInput = RequestInput<'deliberation-record'>['said'];

interface Given {
  /** What the person wrote already; else one is asked for where one is needed. */
  readonly reason?: string;
  /** What is there now, so that the question can say whose word it changes. */
  readonly over?: { readonly by: string | null };
  /** The person is doing something else: no question now, and nothing is recorded if there is one. */
  readonly quiet?: boolean;
}

export interface Recorder {
  /** Records one thing in the group's name; answers whether it is on the disk. */
  readonly record: (said: SaidInput, given?: Given) => Promise<boolean>;
  readonly error: AppError | null;
  readonly dismiss: () => void;
}

/**
 * Records what the group says, with the header telling that it is saved. Where the service wants a reason, as for what
 * another machine said, the person is asked for it here, wherever the change was made.
 */
export function useRecord(group: GroupId | null): Recorder {
  const texts = useTexts(sittingTexts);
  const [error, setError] = useState<AppError | null>(null);
  const save = useSession((store) => store.save);
  const askReason = useReasons((store) => store.ask);
  const record = useCallback(
    async (said: SaidInput, { reason = '', over, quiet = false }: Given = {}): Promise<boolean> => {
      const send = (why: string): ReturnType<typeof sendOnce> => save(sendOnce(group, said, why));
      let answer = await send(reason);
      if (!answer.ok && answer.error.code === 'reason-needed' && reason === '') {
        if (quiet) return false;
        const by = over?.by ?? null;
        const why = await askReason({
          title: texts.ask.title,
          text:
            by === null ? texts.ask.needed : texts.ask.text(by === 'coordination' ? texts.coordination : by),
          confirm: texts.ask.confirm,
        });
        if (why === null) return false;
        answer = await send(why);
      }
      setError(answer.ok ? null : answer.error);
      return answer.ok;
    },
    [askReason, group, save, texts],
  );
  return { record, error, dismiss: () => setError(null) };
}

const sendOnce = (
  group: GroupId | null,
  said: SaidInput,
  reason: string,
): ReturnType<typeof ask<'deliberation-record'>> => ask('deliberation-record', { group, said, reason });
