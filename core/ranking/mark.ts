import type { CriterionId, DefiId, JurorId } from '../ids.ts';

/** One mark of one juror, in hundredths. */
export interface Mark {
  readonly defi: DefiId;
  readonly juror: JurorId;
  readonly criterion: CriterionId;
  readonly value: number;
}
