import { z } from 'zod';
import { fieldKeys, type FieldKey } from '../defi/fields.ts';
import { profiles } from '../defi/profile.ts';
import { TieRule } from '../ranking/tie-rules.ts';

/**
 * The fields that a dossier is expected to fill. The form of promotion 3 marks none as mandatory; these are the ones
 * that its wording takes for granted. The administration, the mentors and the attestations have checks of their own.
 */
const usuallyRequired: readonly FieldKey[] = [
  'adresse_accueil',
  'problematique',
  'solution',
  'impacts',
  'innovations',
  'avancement',
  'motivation',
  'ressources',
  'donnees',
  'donnees_acces',
  'perennisation',
  'obstacles',
  'contact_rh',
];

/** The form limits fields in lines of an A4 page: 16 cm of text hold about 100 characters of 11 points. */
const usualCharactersPerLine = 100;

/** What the mail of most administrations lets through, with room for the encoding of attachments. */
const usualKitLimit = 15;

/** Promotion 4: 10 minutes to share impressions, 20 to hear, 10 to deliberate; 30 for the general grid. */
const usualMinutes = { impressions: 10, hearing: 20, deliberation: 10, generalGrid: 30 };

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What each number of the settings may be, both ends included; forms name them where something else is typed. Money in cents. */
export const settingsBounds = {
  kitLimitMegabytes: { least: 1, most: 2_000 },
  team: { least: 1, most: 20 },
  seatCap: { least: 0, most: 10_000 },
  envelopeCents: { least: 0, most: 1_000_000_000_00 },
  costPerEigCents: { least: 0, most: 1_000_000_00 },
  fundSharePercent: { least: 0, most: 100 },
  charactersPerLine: { least: 20, most: 500 },
  minutes: { least: 0, most: 600 },
  weightPoints: { least: 1, most: 50 },
  reducedLoss: { least: 0, most: 100 },
  profilePool: { least: 0, most: 10_000 },
  moneyStepCents: { least: 1, most: 1_000_000_000_00 },
} as const satisfies Record<string, Bounds>;

const within = ({ least, most }: Bounds): z.ZodInt => z.int().min(least).max(most);

const minutes = within(settingsBounds.minutes);
const Minutes = z.strictObject({
  impressions: minutes,
  hearing: minutes,
  deliberation: minutes,
  generalGrid: minutes,
});

const usualWeightPoints = 10;

/** A team with one EIG less does less: so much less of the défi's value, for each EIG taken away. */
const usualReducedLoss = 15;

const usualMoneyStepCents = 50_000_00;

/** The settings of a call; money in integer cents, shares in whole percent, instants in ISO 8601. */
export const CallSettings = z.strictObject({
  /** End of filing; the platform's time stamp decides who is late. Null: no deadline. */
  deadline: z.iso.datetime({ offset: true }).nullable(),
  /** Day of the jury, shown in kits and the report. */
  juryDay: z.iso.date().nullable(),
  /** Day until which ballots are expected; shown to jurors, and nothing is late before the closing. */
  ballotsDue: z.iso.date().nullable().default(null),
  /** A kit larger than this is written in parts, so that each passes as an e-mail's attachment; null: never. */
  kitLimitMegabytes: within(settingsBounds.kitLimitMegabytes).nullable().default(usualKitLimit),
  minTeam: within(settingsBounds.team),
  maxTeam: within(settingsBounds.team),
  /** How many EIGs the call can host in all; null: no cap. */
  seatCap: within(settingsBounds.seatCap).nullable(),
  /** What the fund can pay in all, in cents; null: no cap. */
  envelopeCents: within(settingsBounds.envelopeCents).nullable(),
  /** Employer cost of one EIG for the ten months, in cents. */
  costPerEigCents: within(settingsBounds.costPerEigCents),
  /** Share of a team's cost that the fund pays, in percent. */
  fundSharePercent: within(settingsBounds.fundSharePercent),
  /** Whether jurors see marks and ranking once the deliberation is open. */
  openDeliberationToJurors: z.boolean(),
  // A default here and not only below: a kit carries settings, and an older one lacks what came later.
  /** The fields of the form that must not be blank; looked at when recevabilité is decided. */
  requiredFields: z
    .array(z.enum(fieldKeys as [FieldKey, ...FieldKey[]]))
    .max(fieldKeys.length)
    .default(() => [...usuallyRequired]),
  /** Where a line of a limited field is taken to wrap. */
  charactersPerLine: within(settingsBounds.charactersPerLine).default(usualCharactersPerLine),
  /** Minutes of each part of a hearing, and of the general grid after the last one. */
  minutes: Minutes.default(usualMinutes),
  /** Tried one after the other on what has equal totals; without a rule ex aequo stays. */
  tieRules: z
    .array(TieRule)
    .max(40)
    .default(() => []),
  /** By the total (collective once there is one), or as the plenary recorded. */
  officialOrder: z.enum(['total', 'plenary']).default('total'),
  /** Whether totals adjusted for severity are shown beside the raw ones; frozen with the ballots. */
  showSeverity: z.boolean().default(true),
  /** Names of the jurors beside their marks: in front of those who deliberate, and on the room's screen. */
  namesInDeliberation: z.boolean().default(true),
  namesInRoom: z.boolean().default(false),
  /** How far weights are varied when it is asked how firm the order is, in percentage points. */
  weightPoints: within(settingsBounds.weightPoints).default(usualWeightPoints),
  /** What a team loses of its value for each EIG taken away, in percent. */
  reducedLoss: within(settingsBounds.reducedLoss).default(usualReducedLoss),
  /** How many EIGs of a profile the call can expect to find; a profile that is not in it is not estimated. */
  profilePool: z.partialRecord(z.enum(profiles), within(settingsBounds.profilePool)).default({}),
  /** How much more money is tried when it is asked what more would bring. */
  moneyStepCents: within(settingsBounds.moneyStepCents).default(usualMoneyStepCents),
  /** Whether the call has a complementary list; what is not chosen is refused otherwise. */
  complementaryList: z.boolean().default(true),
});
export type CallSettings = z.infer<typeof CallSettings>;

/**
 * Published figures of the programme: teams of 2 or 3, the fund pays 70 % of the employer cost, 2,100,364 €
 * forecast for 32 EIG, so about 65,600 € each; envelope at most 1.5 M€.
 */
export const defaultCallSettings: CallSettings = {
  deadline: null,
  juryDay: null,
  ballotsDue: null,
  kitLimitMegabytes: usualKitLimit,
  minTeam: 2,
  maxTeam: 3,
  seatCap: null,
  envelopeCents: 1_500_000_00,
  costPerEigCents: 65_600_00,
  fundSharePercent: 70,
  openDeliberationToJurors: false,
  requiredFields: [...usuallyRequired],
  charactersPerLine: usualCharactersPerLine,
  minutes: usualMinutes,
  tieRules: [],
  officialOrder: 'total',
  showSeverity: true,
  namesInDeliberation: true,
  namesInRoom: false,
  weightPoints: usualWeightPoints,
  reducedLoss: usualReducedLoss,
  profilePool: {},
  moneyStepCents: usualMoneyStepCents,
  complementaryList: true,
};

/** Whether a dossier was filed after the deadline; null when either instant is not known. */
export function isLate(filedAt: string | null, deadline: string | null): boolean | null {
  if (filedAt === null || deadline === null) return null;
  const filed = Date.parse(filedAt);
  const end = Date.parse(deadline);
  return Number.isNaN(filed) || Number.isNaN(end) ? null : filed > end;
}
