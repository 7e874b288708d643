import { coupsDeCoeurOf } from '../ballot/coups-de-coeur.ts';
import { compareText } from '../compare-text.ts';
import { groupBy } from '../group-by.ts';
import type { DefiId, JurorId } from '../ids.ts';
import { fieldName } from '../texts/dossier-value.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { adviceText } from '../texts/team-advice.ts';
import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import type { DefiBlock, DefisPart } from './defi-model.ts';
import { cents, count, hundredths, rank } from './figure.ts';
import { labelOrder, type Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';
import { tellDefi, type DeliberatedRow } from './tell-deliberation.ts';
import { tellIndividual } from './tell-official.ts';
import { decidedByAnchor } from './tell-ranking.ts';
import { tellWhyTeam } from './tell-why-team.ts';

/** A page a défi, in official order. */
export function tellDefis(source: ReportSource, decisions: DecisionsPart | null, naming: Naming): DefisPart {
  const { grid, settings } = source;
  const decided = decidedByAnchor(decisions);
  const notes = groupBy(source.notes, ({ defi }) => defi);
  const loving = coupsDeCoeurOf(source.notes);
  return {
    scaleMin: hundredths('grid/min', grid.scale.min),
    scaleMax: hundredths('grid/max', grid.scale.max),
    minTeam: count('call/min-team', settings.minTeam),
    maxTeam: count('call/max-team', settings.maxTeam),
    blocks: source.rows.map((row) =>
      defiBlock(source, row, {
        naming,
        line: decided.get(naming.key(row.defi)),
        notes: notes.get(row.defi) ?? [],
        loving: loving.get(row.defi) ?? [],
      }),
    ),
  };
}

function defiBlock(
  source: ReportSource,
  row: DeliberatedRow,
  {
    naming,
    line,
    notes,
    loving,
  }: {
    readonly naming: Naming;
    readonly line: DecidedLine | undefined;
    readonly notes: ReportSource['notes'];
    readonly loving: readonly JurorId[];
  },
): DefiBlock {
  const key = naming.key(row.defi);
  const { options, grid } = source;
  const content = source.contents.get(row.defi);
  const team = source.teams.get(row.defi);
  const why = tellWhyTeam(source, row.defi, naming);
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
    criteria: row.given.criteria().map(({ criterion, mean, spread }, place) => ({
      id: criterion,
      label: grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion,
      mean: hundredths(`defi/${key}/${criterion}/mean`, mean),
      min: hundredths(`defi/${key}/${criterion}/min`, spread?.min ?? null),
      max: hundredths(`defi/${key}/${criterion}/max`, spread?.max ?? null),
      deviation: hundredths(`defi/${key}/${criterion}/deviation`, spread?.deviation ?? null),
      marks: row.given
        .on(place)
        .map(({ juror, value }) => ({
          juror: naming.label(juror),
          mark: hundredths(`defi/${key}/${criterion}/${naming.label(juror)}`, value),
        }))
        .sort((a, b) => labelOrder(a.juror, b.juror)),
    })),
    comments: options.comments ? commentsOn(source, notes, naming) : [],
    team: (content?.team ?? []).map(({ profile, profileWords, mission }) => ({
      profile: dossierTexts[options.language].profiles[profile],
      words: profileWords,
      mission,
    })),
    teamSize: count(`defi/${key}/team-size`, team?.size ?? null),
    cost: cents(`defi/${key}/cost`, team?.costCents ?? null),
    declaredCost: cents(`defi/${key}/declared-cost`, team?.declaredCostCents ?? null),
    fund: cents(`defi/${key}/fund`, team?.fundCents ?? null),
    selfFinanced: team?.selfFinanced ?? false,
    outOfBounds: team?.outOfBounds ?? false,
    granted: line === undefined || line.size.value === null ? null : grantedLine(line),
    why: why.sentences,
    whyFigures: why.figures,
    deports: row.deports.map(naming.label).sort(labelOrder),
    coupsDeCoeur: loving.map(naming.label).sort(labelOrder),
    changedAfter: changedAfter(source, row.defi, key),
    deliberation: tellDefi(source, row, naming),
    decision: line?.rounds ?? [],
  };
}

const grantedLine = ({
  outcome,
  team,
  profiles,
  size,
  cost,
  fund,
  outOfBounds,
}: DecidedLine): NonNullable<DefiBlock['granted']> => ({
  waiting: outcome === 'complementaire',
  team,
  profiles,
  size,
  cost,
  fund,
  outOfBounds,
});

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
  notes: ReportSource['notes'],
  { label }: Naming,
): DefiBlock['comments'] {
  const comments = notes
    .filter(({ field }) => /^comment(:|$)/.test(field))
    .map(({ juror, field, text }) => ({
      juror: label(juror),
      criterion: field === 'comment' ? null : field.slice('comment:'.length),
      text,
    }));
  return [...comments, ...adviceOn(source, notes, label)].sort(
    (a, b) => compareText(a.criterion ?? '', b.criterion ?? '') || labelOrder(a.juror, b.juror),
  );
}

/** What each juror advises on the team, in words: one text a juror, beside the overall comments. */
function adviceOn(
  source: ReportSource,
  notes: ReportSource['notes'],
  label: Naming['label'],
): DefiBlock['comments'] {
  const advice = notes.filter(({ field }) => field.startsWith('advice-'));
  return [...groupBy(advice, ({ juror }) => juror)].flatMap(([juror, own]) => {
    const said = (field: string): string | null => own.find((note) => note.field === field)?.text ?? null;
    const text = adviceText(said, source.options.language);
    return text === null ? [] : [{ juror: label(juror), criterion: null, text }];
  });
}
