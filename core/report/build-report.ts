import type { ReportOptions } from '../contract/requests/report.ts';
import type { TeamRequest } from '../defi/team.ts';
import { receiptOf } from '../ballot/receipt.ts';
import { groupBy } from '../group-by.ts';
import type { DefiId, JurorId } from '../ids.ts';
import type { FirmnessClass } from '../selection/firmness-class.ts';
import type { RunningTotal, StraightDown } from '../selection/straight-down.ts';
import { formatDay } from '../texts/format.ts';
import { fieldName } from '../texts/dossier-value.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { reportTexts } from '../texts/report.ts';
import { adviceText } from '../texts/team-advice.ts';
import { cents, count, hundredths, rank } from './figure.ts';
import { namingOf, type Naming } from './naming.ts';
import type { DefiBlock, RankedLine, ReportModel } from './report-model.ts';
import { tellDecisions } from './tell-decisions.ts';
import { tellDefi, tellSittings, type DeliberatedRow } from './tell-deliberation.ts';
import { tellProposal } from './tell-proposal.ts';
import { tellIndividual, tellOfficial } from './tell-official.ts';
import { tellReliability, type ReliabilitySource } from './tell-reliability.ts';
import type { ToldSource } from './told-source.ts';

/** What the report is built from: plain data that the session file gave, nothing else. */
export interface ReportSource extends ToldSource {
  readonly options: ReportOptions;
  readonly reliability: ReliabilitySource['reliability'];
  readonly firmness: ReliabilitySource['firmness'];
  /** Null where the report does not tell it. */
  readonly severity: ReliabilitySource['severity'];
  readonly down: StraightDown;
  /** The ranked défis in official order, as `down.running` has them. */
  readonly downOrder: readonly DefiId[];
  readonly notes: readonly {
    readonly juror: JurorId;
    readonly defi: DefiId;
    readonly field: string;
    readonly text: string;
  }[];
  /** Dossiers that changed after jurors had marked them, with the names of what changed. */
  readonly overtaken: ReadonlyMap<DefiId, { readonly jurors: number; readonly fields: readonly string[] }>;
  /** How the choice of a défi holds when the weights move; empty where it was not worked out. */
  readonly classes: ReadonlyMap<DefiId, FirmnessClass>;
}

/** What the committee may ask about first. */
const decisionOrder = ['irrecevable', 'a-completer', null, 'recevable'] as const;

/**
 * The whole report as data: what the pages show, with an identifier per figure. The same session and options give
 * the same report, byte for byte.
 */
export function buildReport(source: ReportSource): ReportModel {
  const { options, settings, grid } = source;
  const texts = reportTexts[options.language];
  const naming = namingOf(source.jurors, source.contents, options);
  const { label, name: nameOf, title: titleOf } = naming;
  const running = new Map(source.downOrder.map((id, index) => [id, source.down.running[index]]));
  const capped = settings.seatCap !== null || settings.envelopeCents !== null;
  const ranked = source.rows.filter(({ status }) => status === 'ranked');
  const day = formatDay(options.date, options.language);
  const sum = (value: (team: TeamRequest) => number | null): number =>
    ranked.reduce((total, { defi }) => {
      const team = source.teams.get(defi);
      return total + (team === undefined ? 0 : (value(team) ?? 0));
    }, 0);
  const ranking = rankingOf(source, naming, running);
  const teams = teamsOf(source, naming, running);
  const decisions = tellDecisions(source.decisions, naming, options.language);
  const totals: ReportModel['totals'] = {
    usedSeats: count('totals/used-seats', source.down.usedSeats),
    usedFund: cents('totals/used-fund', source.down.usedFundCents),
    requestedSeats: count(
      'totals/requested-seats',
      sum(({ size }) => size),
    ),
    requestedFund: cents(
      'totals/requested-fund',
      sum(({ fundCents }) => fundCents),
    ),
  };
  return {
    version: 1,
    language: options.language,
    date: options.date,
    sessionName: source.session.name,
    demonstration: source.session.demonstration,
    phase: source.phase,
    proposal: tellProposal(
      {
        ranking,
        teams,
        decisions,
        totals,
        seatCap: settings.seatCap,
        envelopeCents: settings.envelopeCents,
        classes: source.classes,
      },
      naming,
    ),
    call: {
      deadline: settings.deadline,
      juryDay: settings.juryDay,
      defisReceived: count('call/defis-received', source.contents.size),
      defisRanked: count('call/defis-ranked', ranked.length),
      seatCap: count('call/seat-cap', settings.seatCap),
      envelope: cents('call/envelope', settings.envelopeCents),
      costPerEig: cents('call/cost-per-eig', settings.costPerEigCents),
      fundShare: count('call/fund-share-percent', settings.fundSharePercent),
      minTeam: count('call/min-team', settings.minTeam),
      maxTeam: count('call/max-team', settings.maxTeam),
    },
    jury: source.jurors.map((juror) => {
      const counted = source.ballots.get(juror.id);
      const marked = source.rows.filter((row) =>
        row.jurorTotals.some((own) => own.juror === juror.id),
      ).length;
      return {
        label: label(juror.id),
        name: nameOf(juror),
        organisation: options.namedJurors ? juror.organisation : '',
        office: juror.office,
        defisMarked: count(`juror/${label(juror.id)}/defis-marked`, marked),
        ballotReceipt: counted === undefined ? null : counted.ballots.map(receiptOf).join(' + '),
        withdrawn: juror.withdrawn !== null,
      };
    }),
    sittings: tellSittings(source, naming),
    deports: source.deports
      .map(({ juror, defi, reason }) => {
        const found = source.jurors.find(({ id }) => id === juror);
        return {
          juror: label(juror),
          name: found === undefined ? '' : nameOf(found),
          title: titleOf(defi),
          reason,
        };
      })
      .sort((a, b) => compareText(a.juror + a.title, b.juror + b.title)),
    withdrawn: source.withdrawn.map((one) => ({ ...one })),
    recevabilite: decisionOrder.flatMap((wanted) =>
      source.recevabilite
        .filter(({ state }) => state === wanted)
        .map(({ content, state, reason }) => ({
          number: content.dossierNumber,
          title: content.title,
          state,
          reason,
        })),
    ),
    grid: {
      label: grid.label,
      criteria: grid.criteria.map((criterion) => ({
        id: criterion.id,
        label: criterion.label,
        guidance: criterion.guidance,
        weight: hundredths(`grid/${criterion.id}/weight`, criterion.weight),
        threshold: hundredths(`grid/${criterion.id}/threshold`, criterion.threshold),
      })),
      levels: grid.scale.levels.map((level, index) => ({
        value: hundredths(`grid/level/${String(index + 1)}`, level.value),
        label: level.label,
      })),
      scaleMin: hundredths('grid/min', grid.scale.min),
      scaleMax: hundredths('grid/max', grid.scale.max),
      outOf: hundredths('grid/out-of', grid.outOf),
      overallThreshold: hundredths('grid/overall-threshold', grid.overallThreshold),
    },
    official: tellOfficial(source, naming, options.language),
    ranking,
    cutAfter: capped ? source.down.above : null,
    defis: source.rows.map((row) => defiBlock(source, row, naming)),
    teams,
    totals,
    decisions,
    reliability: tellReliability(source, naming, options.language),
    integrity: {
      sessionId: source.session.id,
      journalHead: source.journal.digest,
      journalLength: count('integrity/journal-length', source.journal.length),
      ballots: source.jurors.flatMap(({ id }) =>
        (source.ballots.get(id)?.ballots ?? []).map((digest) => ({
          juror: label(id),
          digest,
          receipt: receiptOf(digest),
        })),
      ),
      settlements: source.jurors.flatMap(({ id }) => {
        const settlement = source.ballots.get(id)?.settlement ?? null;
        return settlement === null
          ? []
          : [{ juror: label(id), digest: settlement.id, reason: settlement.reason }];
      }),
      ballotsFingerprint: source.freeze.fingerprint,
      closedAt: source.freeze.closedAt,
      afterClosing: source.freeze.after.map(({ juror, id, at, kind, reason }) => ({
        juror: label(juror),
        digest: id,
        at,
        kind,
        reason,
      })),
      gridFingerprint: source.gridFingerprint,
    },
    running: {
      header: texts.documentTitle(source.session.name),
      footer: texts.runningFoot(day),
      page: texts.page,
      of: texts.of,
    },
  };
}

/** Running totals going down the official order. */
type Running = ReadonlyMap<DefiId, RunningTotal | undefined>;

function rankingOf(source: ReportSource, naming: Naming, running: Running): RankedLine[] {
  return source.rows.map((row): RankedLine => {
    const key = naming.key(row.defi);
    const content = source.contents.get(row.defi);
    return {
      anchor: key,
      number: content?.dossierNumber ?? null,
      title: naming.title(row.defi),
      administration: content?.administration ?? '',
      rank: rank(`defi/${key}/rank`, row.rank),
      exAequo: row.exAequo,
      status: row.status,
      below: [...row.below],
      total: hundredths(`defi/${key}/total`, row.total),
      individual: tellIndividual(source.official, row, naming),
      means: row.criteria.map(({ criterion, mean }) => hundredths(`defi/${key}/${criterion}/mean`, mean)),
      deviation: hundredths(`defi/${key}/deviation`, row.spread?.deviation ?? null),
      jurors: count(`defi/${key}/complete`, row.complete),
      expected: count(`defi/${key}/expected`, row.expected),
      deports: count(`defi/${key}/deports`, row.deports.length),
      aboveCut: running.get(row.defi)?.withinCaps === true,
    };
  });
}

function teamsOf(source: ReportSource, naming: Naming, running: Running): ReportModel['teams'] {
  return source.downOrder.map((id) => {
    const key = naming.key(id);
    const team = source.teams.get(id);
    const total = running.get(id);
    return {
      anchor: key,
      title: naming.title(id),
      rank: rank(`defi/${key}/rank`, source.rows.find(({ defi }) => defi === id)?.rank ?? null),
      profiles: (team?.profiles ?? []).map(
        ({ profile }) => dossierTexts[source.options.language].profiles[profile],
      ),
      size: count(`defi/${key}/team-size`, team?.size ?? null),
      cost: cents(`defi/${key}/cost`, team?.costCents ?? null),
      fund: cents(`defi/${key}/fund`, team?.fundCents ?? null),
      selfFinanced: team?.selfFinanced ?? false,
      runningSeats: count(`defi/${key}/running-seats`, total?.seats ?? null),
      runningFund: cents(`defi/${key}/running-fund`, total?.fundCents ?? null),
      aboveCut: total?.withinCaps === true,
      uncounted: total?.uncounted === true,
    };
  });
}

function defiBlock(source: ReportSource, row: DeliberatedRow, naming: Naming): DefiBlock {
  const { label } = naming;
  const key = naming.key(row.defi);
  const { options, grid } = source;
  const content = source.contents.get(row.defi);
  const team = source.teams.get(row.defi);
  return {
    anchor: key,
    number: content?.dossierNumber ?? null,
    title: content?.title ?? '',
    administration: content?.administration ?? '',
    ministries: [...(content?.ministries ?? [])],
    summary: content?.fields.resume ?? content?.fields.problematique ?? '',
    rank: rank(`defi/${key}/rank`, row.rank),
    exAequo: row.exAequo,
    total: hundredths(`defi/${key}/total`, row.total),
    individual: tellIndividual(source.official, row, naming),
    median: hundredths(`defi/${key}/median`, row.median),
    trimmedMean: hundredths(`defi/${key}/trimmed-mean`, row.trimmedMean),
    criteria: row.criteria.map(({ criterion, mean, spread, marks }) => ({
      id: criterion,
      label: grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion,
      mean: hundredths(`defi/${key}/${criterion}/mean`, mean),
      min: hundredths(`defi/${key}/${criterion}/min`, spread?.min ?? null),
      max: hundredths(`defi/${key}/${criterion}/max`, spread?.max ?? null),
      marks: marks
        .map(({ juror, value }) => ({
          juror: label(juror),
          mark: hundredths(`defi/${key}/${criterion}/${label(juror)}`, value),
        }))
        .sort((a, b) => Number(a.juror.slice(1)) - Number(b.juror.slice(1))),
    })),
    comments: options.comments ? commentsOn(source, row.defi, label) : [],
    team: (content?.team ?? []).map(({ profile, profileWords, mission }) => ({
      profile: dossierTexts[source.options.language].profiles[profile],
      words: profileWords,
      mission,
    })),
    teamSize: count(`defi/${key}/team-size`, team?.size ?? null),
    cost: cents(`defi/${key}/cost`, team?.costCents ?? null),
    fund: cents(`defi/${key}/fund`, team?.fundCents ?? null),
    selfFinanced: team?.selfFinanced ?? false,
    deports: row.deports.map(label),
    changedAfter: changedAfter(source, row.defi, key),
    deliberation: tellDefi(source, row, naming),
  };
}

function changedAfter(source: ReportSource, defi: DefiId, key: string): DefiBlock['changedAfter'] {
  const found = source.overtaken.get(defi);
  if (found === undefined) return null;
  return {
    jurors: count(`defi/${key}/jurors-before-change`, found.jurors),
    fields: found.fields.map((field) => fieldName(field, source.options.language)),
  };
}

function commentsOn(
  source: ReportSource,
  defi: DefiId,
  label: (id: JurorId) => string,
): DefiBlock['comments'] {
  const comments = source.notes
    .filter((note) => note.defi === defi && /^comment(:|$)/.test(note.field))
    .map(({ juror, field, text }) => ({
      juror: label(juror),
      criterion: field === 'comment' ? null : field.slice('comment:'.length),
      text,
    }));
  return [...comments, ...adviceOn(source, defi, label)].sort((a, b) =>
    compareText(`${a.criterion ?? ''} ${a.juror}`, `${b.criterion ?? ''} ${b.juror}`),
  );
}

/** What each juror advises on the team, in words: one text a juror, beside the overall comments. */
function adviceOn(source: ReportSource, defi: DefiId, label: (id: JurorId) => string): DefiBlock['comments'] {
  const notes = source.notes.filter((note) => note.defi === defi && note.field.startsWith('advice-'));
  return [...groupBy(notes, ({ juror }) => juror)].flatMap(([juror, own]) => {
    const said = (field: string): string | null => own.find((note) => note.field === field)?.text ?? null;
    const text = adviceText(said, source.options.language);
    return text === null ? [] : [{ juror: label(juror), criterion: null, text }];
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
