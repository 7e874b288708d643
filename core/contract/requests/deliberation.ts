import { z } from 'zod';
import { AvisGiven, Clock, Presence, Projection, Said, Sitting } from '../../deliberation/act.ts';
import { asSittingId } from '../../ids.ts';
import { firmnessClasses } from '../../selection/firmness-class.ts';
import { criterionId, defiId, groupId, jurorId, nothing, type RequestShape } from './shapes.ts';

// The deliberation of groups: what the coordinator's file and a référent's answer alike. A group is null where the whole
// jury hears a défi.

const group = groupId.nullable();
const sittingId = z.uuid().transform(asSittingId);
const mark = z.int().nullable();

/** Who said something: `coordination`, or the name of a référent. */
const by = z.string();

/**
 * What stands at one place. `value` is what counts, null when nothing was said or several machines differ: then
 * `conflict` has what each says, and recording a value settles it.
 */
const recorded = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value: value.nullable(),
    by: by.nullable(),
    at: z.iso.datetime().nullable(),
    reason: z.string(),
    conflict: z.array(
      z.strictObject({
        digest: z.string(),
        value: value.nullable(),
        by,
        at: z.iso.datetime(),
        reason: z.string(),
      }),
    ),
  });

const SittingGroup = z.strictObject({
  group,
  /** Empty for the whole jury: the texts name it. */
  label: z.string(),
  defis: z.int(),
  /** Whose clock has come to its end. */
  discussed: z.int(),
  conflicts: z.int(),
  finished: z.boolean(),
  jurors: z.int(),
  /** Who may hold the group's file: the jurors whose office is référent, else all of the group's. */
  referents: z.array(z.strictObject({ juror: jurorId, name: z.string(), ownDeports: z.int() })),
  /** The files given out for this group, newest first. */
  kits: z.array(z.strictObject({ name: z.string(), at: z.iso.datetime(), fileName: z.string() })),
  /** What came back, newest first. */
  received: z.array(z.strictObject({ name: z.string(), at: z.iso.datetime(), acts: z.int() })),
});

/** All groups for the coordination; only the own one for a référent. */
export const SittingsView = z.strictObject({
  role: z.enum(['coordinator', 'referent']),
  /** What a référent's file has recorded since it last wrote a file for the coordination. */
  unsent: z.int(),
  groups: z.array(SittingGroup),
});
export type SittingsView = z.infer<typeof SittingsView>;

const DefiState = z.enum(['to-come', 'under-way', 'discussed']);

export const AgendaRow = z.strictObject({
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  /** From 0 to 1; null where a figure that counts is missing. */
  worth: z.number().nullable(),
  aboveCut: z.number().nullable(),
  /** Standard deviation of the jurors' complete totals, in hundredths. */
  deviation: z.int().nullable(),
  /**
   * Whether it is in every efficient portfolio under the call's caps, in some or in none, when the weights move a little;
   * null in a référent's file, for a défi that cannot be chosen, and where it could not be told at once.
   */
  core: z.enum(firmnessClasses).nullable(),
  state: DefiState,
  clock: Clock.nullable(),
  conflicts: z.int(),
  /** Who leaves the room for it, by name. */
  deports: z.array(z.string()),
  /** Under a déport of whoever holds this file: its title only. */
  closed: z.boolean(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

export const SittingView = z.strictObject({
  id: sittingId,
  sitting: recorded(Sitting),
  present: z.int(),
  /** Null without a quorum. */
  quorumReached: z.boolean().nullable(),
  presence: z.array(z.strictObject({ juror: jurorId, presence: recorded(Presence) })),
});
export type SittingView = z.infer<typeof SittingView>;

const undoable = z.strictObject({ field: z.string(), title: z.string().nullable() }).nullable();

export const AgendaView = z.strictObject({
  group,
  label: z.string(),
  finished: z.boolean(),
  minutes: z.strictObject({
    impressions: z.int(),
    hearing: z.int(),
    deliberation: z.int(),
    generalGrid: z.int(),
  }),
  /** 0: dispersion alone; 1: nearness to the cut alone. */
  balance: z.number(),
  /** Whether the share above the cut comes from draws of jurors, from draws of weights (too few jurors), or from nowhere. */
  shareFrom: z.enum(['jurors', 'weights', 'none']),
  rows: z.array(AgendaRow),
  jurors: z.array(z.strictObject({ id: jurorId, name: z.string(), office: z.string() })),
  sittings: z.array(SittingView),
  projection: Projection.nullable(),
  undoable,
});
export type AgendaView = z.infer<typeof AgendaView>;

/** A juror as they are named here: by name, or by a number where the session keeps names out. */
const NumberedJuror = z.strictObject({ number: z.int().positive(), name: z.string().nullable() });

const Comment = z.strictObject({ juror: z.int(), text: z.string() });

export const CollectiveCell = z.strictObject({
  criterion: criterionId,
  marks: z.array(z.strictObject({ juror: z.int(), value: z.int() })),
  mean: mark,
  deviation: z.int().nullable(),
  /** What the group says; the mean until it changes it. */
  value: mark,
  changed: z.boolean(),
  /** Value minus mean; 0 while unchanged. */
  difference: mark,
  recorded: recorded(z.int()),
  comments: z.array(Comment),
  flags: z.array(
    z.union([
      z.strictObject({ kind: z.literal('range'), min: z.int(), max: z.int() }),
      z.strictObject({ kind: z.literal('outlier'), juror: z.int(), mark: z.int(), median: z.number() }),
    ]),
  ),
});
export type CollectiveCell = z.infer<typeof CollectiveCell>;

const Leaving = z.strictObject({ juror: jurorId, name: z.string(), left: z.boolean() });

const OpenDefi = z.strictObject({
  open: z.literal(true),
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  group,
  finished: z.boolean(),
  /** Who left for it. */
  leaving: z.array(Leaving),
  jurors: z.array(
    NumberedJuror.extend({
      /** Complete totals, in hundredths; `severity`: their effect on the fitted totals, null where it is not shown. */
      total: mark,
      severity: z.number().nullable(),
    }),
  ),
  criteria: z.array(CollectiveCell),
  comments: z.array(Comment),
  /** Advice on the team by juror, in the fields of the notes (`advice-size`, `advice-profiles`, `advice-reason`). */
  advice: z.array(
    z.strictObject({
      juror: z.int(),
      notes: z.array(z.strictObject({ field: z.string(), text: z.string() })),
    }),
  ),
  /** How many jurors gave it a coup de cœur of their own. */
  jurorsCoupDeCoeur: z.int(),
  total: z.strictObject({
    individual: mark,
    median: mark,
    trimmed: mark,
    /** Null where it is not shown or cannot be told. */
    adjusted: z.number().nullable(),
    adjustedError: z.number().nullable(),
    collective: mark,
  }),
  interval: z.strictObject({ low: z.int(), high: z.int(), aboveCut: z.number().nullable() }).nullable(),
  avis: recorded(AvisGiven),
  reason: recorded(z.string()),
  dissent: recorded(z.string()),
  coupDeCoeur: recorded(z.boolean()),
  rank: z.int().nullable(),
  clock: Clock.nullable(),
  minutes: z.strictObject({ impressions: z.int(), hearing: z.int(), deliberation: z.int() }),
  /** Who could decide a tied vote. */
  chairs: z.array(z.strictObject({ juror: jurorId, name: z.string() })),
  /** How many can have voted at most. */
  mostVotes: z.int(),
  sittings: z.array(z.strictObject({ id: sittingId, label: z.string() })),
  /** What was recorded of it, newest first; clocks and projections left out. */
  history: z.array(
    z.strictObject({
      digest: z.string(),
      at: z.iso.datetime(),
      by,
      said: Said,
      reason: z.string(),
      undoes: z.boolean(),
    }),
  ),
  undoable,
});
export type OpenDefi = z.infer<typeof OpenDefi>;

export const DeliberationDefi = z.discriminatedUnion('open', [
  z.strictObject({
    open: z.literal(false),
    defi: defiId,
    number: z.string().nullable(),
    title: z.string(),
    group,
    /** The holder's own déport, or people who are still in the room. */
    why: z.enum(['own-deport', 'room']),
    leaving: z.array(Leaving),
  }),
  OpenDefi,
]);
export type DeliberationDefi = z.infer<typeof DeliberationDefi>;

export const GeneralRow = z.strictObject({
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  rank: z.int().nullable(),
  /** Under the holder's own déport: nothing but title and rank. */
  closed: z.boolean(),
  avis: recorded(AvisGiven),
  reason: recorded(z.string()),
  dissent: recorded(z.string()),
  coupDeCoeur: recorded(z.boolean()),
  collective: mark,
  changedMarks: z.int(),
  /** How many can have voted at most. */
  mostVotes: z.int(),
});
export type GeneralRow = z.infer<typeof GeneralRow>;

export const GeneralGridView = z.strictObject({
  group,
  label: z.string(),
  finished: z.boolean(),
  finishedRecord: recorded(z.boolean()),
  /** Ranked ones in order, then the others by collective total. */
  rows: z.array(GeneralRow),
  order: recorded(z.array(defiId)),
  gaps: z.array(
    z.strictObject({
      gap: z.enum(['avis-missing', 'tie-open', 'reason-missing', 'rank-missing', 'conflict']),
      count: z.int(),
    }),
  ),
  minutes: z.int(),
  chairs: z.array(z.strictObject({ juror: jurorId, name: z.string() })),
  undoable,
});
export type GeneralGridView = z.infer<typeof GeneralGridView>;

export const PlenaryView = z.strictObject({
  /** Whether the session's official order is the plenary's. */
  official: z.boolean(),
  order: recorded(z.array(defiId)),
  /** Ranked défis in the recorded order, or in the one that prefills it. */
  rows: z.array(
    z.strictObject({
      defi: defiId,
      number: z.string().nullable(),
      title: z.string(),
      administration: z.string(),
      /** By total, before people put it elsewhere. */
      rankByTotal: z.int().nullable(),
      total: mark,
      group: z.string().nullable(),
      groupRank: z.int().nullable(),
      avis: AvisGiven.nullable(),
      coupDeCoeur: z.boolean(),
    }),
  ),
});
export type PlenaryView = z.infer<typeof PlenaryView>;

/** What the room's screen shows: nothing that must not be projected. */
export const RoomView = z.strictObject({
  sessionName: z.string(),
  demonstration: z.boolean(),
  /** Empty for the whole jury; null while no group was chosen and there are several. */
  groupLabel: z.string().nullable(),
  /** Whether the jurors’ names stand beside their marks, by the session's settings. */
  namesShown: z.boolean(),
  shown: z.discriminatedUnion('show', [
    z.strictObject({ show: z.literal('nothing') }),
    z.strictObject({
      show: z.literal('agenda'),
      rows: z.array(z.strictObject({ title: z.string(), administration: z.string(), state: DefiState })),
    }),
    /** Until everybody with a déport has left: their names and the title alone. */
    z.strictObject({
      show: z.literal('leaving'),
      title: z.string(),
      names: z.array(z.string()),
    }),
    z.strictObject({
      show: z.literal('defi'),
      title: z.string(),
      administration: z.string(),
      problem: z.string(),
      clock: Clock.nullable(),
      minutes: z.strictObject({ impressions: z.int(), hearing: z.int(), deliberation: z.int() }),
    }),
    z.strictObject({
      show: z.literal('marks'),
      title: z.string(),
      administration: z.string(),
      clock: Clock.nullable(),
      minutes: z.strictObject({ impressions: z.int(), hearing: z.int(), deliberation: z.int() }),
      scale: z.strictObject({ min: z.int(), max: z.int() }),
      ticks: z.array(z.int()),
      /** Names where the session allows them; else numbers. */
      jurors: z.array(NumberedJuror),
      criteria: z.array(
        z.strictObject({
          criterion: criterionId,
          label: z.string(),
          marks: z.array(z.strictObject({ juror: z.int(), value: z.int() })),
          mean: mark,
          value: mark,
          changed: z.boolean(),
        }),
      ),
    }),
    z.strictObject({
      show: z.literal('order'),
      rows: z.array(
        z.strictObject({
          rank: z.int().nullable(),
          title: z.string(),
          administration: z.string(),
          avis: AvisGiven.shape.avis.nullable(),
          coupDeCoeur: z.boolean(),
        }),
      ),
    }),
  ]),
});
export type RoomView = z.infer<typeof RoomView>;

const saved = z.strictObject({ savedAt: z.iso.datetime() });

export const deliberationRequests = {
  'sittings-view': { input: nothing, output: SittingsView },
  'agenda-view': {
    input: z.strictObject({ group, balance: z.number().min(0).max(1).default(0.5) }),
    output: AgendaView,
  },
  'deliberation-defi': { input: z.strictObject({ defi: defiId }), output: DeliberationDefi },
  'general-grid-view': { input: z.strictObject({ group }), output: GeneralGridView },
  'plenary-view': { input: nothing, output: PlenaryView },
  'room-view': { input: nothing, output: RoomView },
  /**
   * Says one thing in a group's name; in a conflict it settles it. A mark other than the mean, a change of what another
   * machine said and the reopening of a finished grid need a reason.
   */
  'deliberation-record': {
    input: z.strictObject({ group, said: Said, reason: z.string().trim().max(2_000).default('') }),
    output: saved,
  },
  /** Takes back the last thing this file recorded for the group (clocks and projections apart); null when there is none. */
  'deliberation-undo': { input: z.strictObject({ group }), output: saved.nullable() },
} as const satisfies Record<string, RequestShape>;
