import { useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput, RequestOutput } from '#core/contract/requests.ts';
import { kitsTexts } from '#core/texts/kits.ts';
import { ask, askShell } from '../../api.ts';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

type Order = Pick<RequestInput<'kits-write'>, 'jurors' | 'locked' | 'reissue'>;

/** What was written and where, until the person hides it. */
export interface WritingResult extends RequestOutput<'kits-write'> {
  readonly folder: string;
}

interface KitWriting {
  /** Asks for a folder, then writes. */
  readonly write: (order: Order) => Promise<void>;
  /** The job that is under way; null when none is. */
  readonly job: string | null;
  readonly result: WritingResult | null;
  readonly hide: () => void;
}

export function useKitWriting(onError: (error: AppError | null) => void): KitWriting {
  const texts = useTexts(kitsTexts);
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [result, setResult] = useState<WritingResult | null>(null);

  const write = async (order: Order): Promise<void> => {
    onError(null);
    const chosen = await askShell('chooseFolder', { purpose: 'kits-folder' });
    if (!chosen.ok) {
      onError(chosen.error);
      return;
    }
    if (chosen.value === null) return;
    const { token, name } = chosen.value;
    const answer = await run((id) => {
      setJob(id);
      return ask('kits-write', { ...order, folder: token, job: id });
    }, 'kits');
    setJob(null);
    if (!answer.ok) {
      onError(answer.error);
      return;
    }
    setResult({ ...answer.value, folder: name });
    say(answer.value.stopped === null ? texts.writtenText(answer.value.written.length, name) : texts.stopped);
  };
  return { write, job, result, hide: () => setResult(null) };
}
