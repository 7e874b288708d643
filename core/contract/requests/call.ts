import { z } from 'zod';
import { Grid } from '../../call/grid.ts';
import { phases, type PhaseRemark } from '../../call/phase.ts';
import { CallSettings } from '../../call/settings.ts';
import { JurorView } from './jury.ts';
import { groupId, nothing, reason, shortText, type RequestShape } from './shapes.ts';

const remark = z.enum([
  'no-defi',
  'no-recevable',
  'recevabilite-open',
  'no-juror',
  'ballots-missing',
  'conflicts-open',
  'hints-open',
  'hints-looked-for',
  'defis-without-juror',
  'defis-undecided',
  'proposals-unconfirmed',
  'motivations-missing',
  'grids-open',
  'sittings-in-conflict',
  'reason-needed',
  'not-a-neighbour',
] as const satisfies readonly PhaseRemark[]);

export const CallView = z.strictObject({
  name: z.string(),
  settings: CallSettings,
  grid: Grid,
  /** The grid is frozen once the marking has begun. */
  gridFrozen: z.boolean(),
  groups: z.array(z.strictObject({ id: groupId, label: z.string() })),
  jurors: z.array(JurorView),
  /** Possible ties between jurors and défis that nobody has looked at; null while they are looked for. */
  hintsOpen: z.int().nullable(),
  phase: z.enum(phases),
  /** The step forward, if there is one, and what stands in its way. */
  nextStep: z
    .strictObject({ to: z.enum(phases), blocking: z.array(remark), warnings: z.array(remark) })
    .nullable(),
  previousPhase: z.enum(phases).nullable(),
});
export type CallView = z.infer<typeof CallView>;

export const callRequests = {
  'call-view': { input: nothing, output: CallView },
  'session-rename': { input: z.strictObject({ name: shortText }), output: z.null() },
  /**
   * `from`: the settings that a form was made of; then only what differs from them is changed, and what was saved since in
   * another form stays. Null: all of them are.
   */
  'settings-save': {
    input: z.strictObject({ settings: CallSettings, from: CallSettings.nullable().default(null) }),
    output: z.null(),
  },
  /** Refused once the marking has begun. */
  'grid-save': { input: z.strictObject({ grid: Grid }), output: z.null() },
  'phase-change': {
    input: z.strictObject({ to: z.enum(phases), reason: reason.nullable() }),
    output: z.null(),
  },
} as const satisfies Record<string, RequestShape>;
