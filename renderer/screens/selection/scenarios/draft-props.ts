import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { RuleDraft } from './rule-draft.ts';

/** What the fields of a rule are given. */
export interface DraftProps {
  readonly view: ScenariosView;
  readonly draft: RuleDraft;
  readonly error: string | null;
  readonly onDraft: (draft: RuleDraft) => void;
}
