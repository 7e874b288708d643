import { z } from 'zod';
import { hintPlaces } from '../../jury/conflict-hints.ts';
import { JurorOffice } from '../../jury/juror.ts';
import { defiId, groupId, jobId, jurorId, nothing, reason, shortText, type RequestShape } from './shapes.ts';

/** Everyone who is or was in the jury. */
export const JurorView = z.strictObject({
  id: jurorId,
  name: z.string(),
  organisation: z.string(),
  office: JurorOffice,
  group: groupId.nullable(),
  withdrawn: z.string().nullable(),
  /** Whose place they took. */
  replaces: jurorId.nullable(),
});
export type JurorView = z.infer<typeof JurorView>;

/** What a juror is given: these défis, or all of them when null. Déports are taken off where it is read. */
const jurorList = z.strictObject({
  juror: jurorId,
  defis: z.array(defiId).max(20_000).readonly().nullable(),
});

/** Jurors who take part, in the order of their names. */
const JurySeat = z.strictObject({
  id: jurorId,
  name: z.string(),
  organisation: z.string(),
  office: JurorOffice,
  group: groupId.nullable(),
});
export type JurySeat = z.infer<typeof JurySeat>;

/** Recevable défis that are there: the only ones that are given to jurors. */
const JuryDefi = z.strictObject({
  id: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
});
export type JuryDefi = z.infer<typeof JuryDefi>;

/** Who would mark how much; see `core/jury/coverage.ts`. */
export const CoverageView = z.strictObject({
  loads: z.array(z.strictObject({ juror: jurorId, defis: z.int() })).readonly(),
  readers: z.array(z.strictObject({ defi: defiId, jurors: z.int() })).readonly(),
  defisWithoutJuror: z.array(defiId).readonly(),
  jurorsWithoutDefi: z.array(jurorId).readonly(),
  parts: z.int(),
});
export type CoverageView = z.infer<typeof CoverageView>;

const FindingView = z.strictObject({
  what: z.enum(['organisation', 'name']),
  where: z.enum(hintPlaces),
  before: z.string(),
  found: z.string(),
  after: z.string(),
});

export const HintView = z.strictObject({
  juror: jurorId,
  defi: defiId,
  findings: z.array(FindingView).min(1).readonly(),
});
export type HintView = z.infer<typeof HintView>;

export const DeportView = z.strictObject({
  juror: jurorId,
  defi: defiId,
  reason: z.string(),
  /** Who declared it: what came with a ballot only its juror takes back. */
  from: z.enum(['coordination', 'ballot']),
});
export type DeportView = z.infer<typeof DeportView>;

export const AssignmentView = z.strictObject({
  jurors: z.array(JurySeat),
  groups: z.array(z.strictObject({ id: groupId, label: z.string() })),
  defis: z.array(JuryDefi),
  lists: z.array(jurorList),
  coverage: CoverageView,
  deports: z.array(DeportView),
  /** Possible ties that nobody has looked at yet. */
  hints: z.array(HintView),
  setAside: z.array(
    z.strictObject({ juror: jurorId, defi: defiId, reason: z.string(), at: z.iso.datetime() }),
  ),
  /** Nothing of this changes once the marking is closed. */
  open: z.boolean(),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

/** How défis are given out, as the journal keeps it. */
export const AssignmentHow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({
    kind: z.literal('by-group'),
    groups: z
      .array(z.strictObject({ group: groupId, defis: z.array(defiId).max(20_000) }))
      .min(1)
      .max(500),
  }),
  z.strictObject({
    kind: z.literal('balanced'),
    perDefi: z.int().min(1).max(1_000),
    maxLoad: z.int().min(1).max(20_000).nullable(),
    /** Pairs that exist already stay. */
    keep: z.boolean(),
    seed: z.string().trim().min(1).max(100),
  }),
]);
export type AssignmentHow = z.infer<typeof AssignmentHow>;

/** Why it is impossible; see `core/jury/assignment-obstacle.ts`. */
const ObstacleView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('too-few-jurors'),
    defis: z.array(z.strictObject({ defi: defiId, available: z.int(), missing: z.int() })).readonly(),
  }),
  z.strictObject({ kind: z.literal('total'), needed: z.int(), room: z.int() }),
  z.strictObject({
    kind: z.literal('group'),
    defis: z.array(defiId).readonly(),
    jurors: z.array(jurorId).readonly(),
    needed: z.int(),
    room: z.int(),
  }),
]);
export type ObstacleView = z.infer<typeof ObstacleView>;

export const AssignmentProposal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('possible'),
    lists: z.array(jurorList),
    coverage: CoverageView,
    /** Pairs that come in and pairs that go, against what is given now. */
    added: z.int(),
    removed: z.int(),
    /** Of the journal when this was worked out: applied later than that, it would be about another jury. */
    head: z.string(),
  }),
  z.strictObject({ kind: z.literal('impossible'), obstacle: ObstacleView, keptInTheWay: z.boolean() }),
]);
export type AssignmentProposal = z.infer<typeof AssignmentProposal>;

export const juryRequests = {
  /** A new juror (`id` null) or a correction of one. */
  'juror-save': {
    input: z.strictObject({
      id: jurorId.nullable(),
      name: shortText,
      organisation: z.string().trim().max(200),
      office: JurorOffice,
      group: groupId.nullable(),
    }),
    output: z.strictObject({ id: jurorId }),
  },
  /** The juror no longer takes part; their ballots are no longer counted and stay in the file. `reason` null: takes part again. */
  'juror-withdraw': { input: z.strictObject({ id: jurorId, reason: reason.nullable() }), output: z.null() },
  'group-save': {
    input: z.strictObject({ id: groupId.nullable(), label: shortText }),
    output: z.strictObject({ id: groupId }),
  },
  /** The group has no members any more; their défis stay theirs. */
  'group-remove': { input: z.strictObject({ id: groupId }), output: z.null() },
  /** Another takes over the group, the office and the défis of one who leaves, never their marks or déports. */
  'juror-replace': {
    input: z.strictObject({
      id: jurorId,
      reason,
      name: shortText,
      organisation: z.string().trim().max(200),
    }),
    output: z.strictObject({ id: jurorId }),
  },
  'assignment-view': { input: nothing, output: AssignmentView },
  /** Works out who would be given what, and changes nothing. */
  'assignment-propose': {
    input: z.strictObject({ how: AssignmentHow, job: jobId }),
    output: AssignmentProposal,
    job: true,
  },
  'assignment-apply': {
    input: z.strictObject({
      how: AssignmentHow,
      lists: z.array(jurorList).min(1).max(2_000),
      head: z.string(),
    }),
    output: z.null(),
  },
  /** By hand: some pairs more or fewer, the rest as it is. */
  'assignment-set': {
    input: z.strictObject({
      pairs: z
        .array(z.strictObject({ juror: jurorId, defi: defiId, assigned: z.boolean() }))
        .min(1)
        .max(20_000),
    }),
    output: z.null(),
  },
  /** A déport known beforehand; `reason` null takes it back. */
  'deport-set': {
    input: z.strictObject({ juror: jurorId, defi: defiId, reason: reason.nullable() }),
    output: z.null(),
  },
  'hint-dismiss': { input: z.strictObject({ juror: jurorId, defi: defiId, reason }), output: z.null() },
} as const satisfies Record<string, RequestShape>;
