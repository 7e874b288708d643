import { z } from 'zod';
import { RecevabiliteState } from '../contract/requests/recevabilite.ts';
import { Language } from '../contract/shell.ts';
import { DecisionsPart } from './decisions-model.ts';
import { DefiDeliberation, IndividualPlace, OfficialPart, SittingLine } from './deliberation-model.ts';
import { Figure } from './figure.ts';
import { ProposalPart } from './proposal-model.ts';
import { ReliabilityPart } from './reliability-model.ts';

const JurorLine = z.strictObject({
  /** Short label under which the juror's marks stand in the plots: J1, J2 … */
  label: z.string(),
  name: z.string(),
  organisation: z.string(),
  office: z.enum(['presidence', 'rapporteur', 'referent', 'membre']),
  defisMarked: Figure,
  ballotReceipt: z.string().nullable(),
  withdrawn: z.boolean(),
});

const CriterionLine = z.strictObject({
  id: z.string(),
  label: z.string(),
  guidance: z.string(),
  weight: Figure,
  threshold: Figure,
});

const RankedLine = z.strictObject({
  anchor: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  rank: Figure,
  exAequo: z.boolean(),
  status: z.enum(['ranked', 'below-threshold', 'no-score']),
  below: z.array(z.string()),
  total: Figure,
  /** Null when the official order is that of the jurors' own marks. */
  individual: IndividualPlace.nullable(),
  means: z.array(Figure),
  deviation: Figure,
  jurors: Figure,
  expected: Figure,
  deports: Figure,
  aboveCut: z.boolean(),
});
export type RankedLine = z.infer<typeof RankedLine>;

const DefiBlock = z.strictObject({
  anchor: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  ministries: z.array(z.string()),
  summary: z.string(),
  rank: Figure,
  exAequo: z.boolean(),
  total: Figure,
  /** Null when the official order is that of the jurors' own marks. */
  individual: IndividualPlace.nullable(),
  median: Figure,
  trimmedMean: Figure,
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      mean: Figure,
      min: Figure,
      max: Figure,
      /** Marks in hundredths with the juror's label, for the dot plot and its table. */
      marks: z.array(z.strictObject({ juror: z.string(), mark: Figure })),
    }),
  ),
  /** Comments of jurors, signed with their label. */
  comments: z.array(
    z.strictObject({ juror: z.string(), criterion: z.string().nullable(), text: z.string() }),
  ),
  team: z.array(z.strictObject({ profile: z.string(), words: z.string(), mission: z.string() })),
  teamSize: Figure,
  cost: Figure,
  fund: Figure,
  selfFinanced: z.boolean(),
  deports: z.array(z.string()),
  /** The dossier changed after jurors had marked it: how many marked what was there before, and what changed. */
  changedAfter: z.strictObject({ jurors: Figure, fields: z.array(z.string()) }).nullable(),
  /** Null when the jury said nothing of it. */
  deliberation: DefiDeliberation.nullable(),
});
export type DefiBlock = z.infer<typeof DefiBlock>;

const TeamLine = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  rank: Figure,
  profiles: z.array(z.string()),
  size: Figure,
  cost: Figure,
  fund: Figure,
  selfFinanced: z.boolean(),
  runningSeats: Figure,
  runningFund: Figure,
  aboveCut: z.boolean(),
  uncounted: z.boolean(),
});

/** The selection report, whole: what the pages show and nothing that they would have to compute. */
export const ReportModel = z.strictObject({
  version: z.literal(1),
  language: Language,
  /** The day the report bears; a parameter, so that the same data give the same report. */
  date: z.iso.date(),
  sessionName: z.string(),
  demonstration: z.boolean(),
  phase: z.string(),
  proposal: ProposalPart,
  call: z.strictObject({
    deadline: z.string().nullable(),
    juryDay: z.string().nullable(),
    defisReceived: Figure,
    defisRanked: Figure,
    seatCap: Figure,
    envelope: Figure,
    costPerEig: Figure,
    fundShare: Figure,
    minTeam: Figure,
    maxTeam: Figure,
  }),
  jury: z.array(JurorLine),
  /** Group by group, by day. */
  sittings: z.array(SittingLine),
  deports: z.array(
    z.strictObject({ juror: z.string(), name: z.string(), title: z.string(), reason: z.string() }),
  ),
  /** The decisions with their reasons, those against first; state null: none was taken. */
  recevabilite: z.array(
    z.strictObject({
      number: z.string().nullable(),
      title: z.string(),
      state: RecevabiliteState.nullable(),
      reason: z.string(),
    }),
  ),
  /** Dossiers that were loaded and are no longer there. */
  withdrawn: z.array(z.strictObject({ number: z.string().nullable(), title: z.string() })),
  grid: z.strictObject({
    label: z.string(),
    criteria: z.array(CriterionLine),
    levels: z.array(z.strictObject({ value: Figure, label: z.string() })),
    scaleMin: Figure,
    scaleMax: Figure,
    outOf: Figure,
    overallThreshold: Figure,
  }),
  official: OfficialPart,
  ranking: z.array(RankedLine),
  /** How many lines stand above the cut; null when no cap is set. */
  cutAfter: z.int().nullable(),
  defis: z.array(DefiBlock),
  teams: z.array(TeamLine),
  totals: z.strictObject({
    usedSeats: Figure,
    usedFund: Figure,
    requestedSeats: Figure,
    requestedFund: Figure,
  }),
  /** Null as long as nothing is decided. */
  decisions: DecisionsPart.nullable(),
  reliability: ReliabilityPart,
  integrity: z.strictObject({
    sessionId: z.string(),
    journalHead: z.string(),
    journalLength: Figure,
    /** What counts; several ballots of one juror where a conflict was settled. */
    ballots: z.array(z.strictObject({ juror: z.string(), digest: z.string(), receipt: z.string() })),
    /** Conflicts that were settled, with the digest of the journal's entry that did it. */
    settlements: z.array(z.strictObject({ juror: z.string(), digest: z.string(), reason: z.string() })),
    /** What the closing of the marking froze (`core/merge/freeze.ts`). */
    ballotsFingerprint: z.string(),
    closedAt: z.string().nullable(),
    /** What was decided on ballots since, so that they no longer are what the fingerprint says. */
    afterClosing: z.array(
      z.strictObject({
        juror: z.string(),
        digest: z.string(),
        at: z.string(),
        kind: z.enum(['settled', 'pinned', 'rejected']),
        reason: z.string(),
      }),
    ),
    gridFingerprint: z.string(),
  }),
  /** What runs at the head and foot of each page. */
  running: z.strictObject({ header: z.string(), footer: z.string(), page: z.string(), of: z.string() }),
});
export type ReportModel = z.infer<typeof ReportModel>;

/** Every figure of a report or of minutes by its identifier, for the file attached to the PDF and for whoever checks it. */
export function figuresOf(model: object): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const figure = Figure.safeParse(value);
      if (figure.success) figures.set(figure.data.id, figure.data);
      else Object.values(value).forEach(visit);
    }
  };
  visit(model);
  return figures;
}
