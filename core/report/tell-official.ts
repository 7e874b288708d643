import type { Language } from '../contract/shell.ts';
import { defiOfSaid, type Act, type SaidField } from '../deliberation/act.ts';
import { isConflict, valueOf } from '../deliberation/readings.ts';
import { groupBy } from '../group-by.ts';
import type { DefiId, JurorId } from '../ids.ts';
import { approximate, writeFraction } from '../ranking/fraction.ts';
import type { OfficialSource } from '../ranking/official-order.ts';
import type { TieRule } from '../ranking/tie-rules.ts';
import { passedOverSentence, tieBreakSentence, type Names } from '../texts/firmness-sentences.ts';
import { reportDeliberationTexts } from '../texts/report-deliberation.ts';
import type { IndividualPlace, OfficialPart } from './deliberation-model.ts';
import { count, hundredths, rank, type Figure } from './figure.ts';
import type { Naming } from './naming.ts';
import type { DeliberatedRow, DeliberationSource } from './tell-deliberation.ts';

/** What makes the official order, what of it is open, and how ties were parted. */
export function tellOfficial(source: DeliberationSource, naming: Naming, language: Language): OfficialPart {
  const named = new Set(valueOf(source.deliberated.plenaryOrder(), 'plenary-order'));
  return {
    source: source.official,
    totals: source.deliberated.hasCollectiveMarks() ? 'collective' : 'individual',
    plenaryMissing: source.settings.officialOrder === 'plenary' && source.official !== 'plenary',
    plenaryPartial:
      source.official === 'plenary' &&
      source.rows.some(({ status, defi }) => status === 'ranked' && !named.has(defi)),
    conflicts: tellConflicts(source, naming, language),
    ties: tellTies(source, naming, language),
  };
}

/** Null when the official order is the jurors' own. */
export function tellIndividual(
  official: OfficialSource,
  { defi, individual }: DeliberatedRow,
  naming: Naming,
): IndividualPlace | null {
  if (official === 'individual') return null;
  const key = naming.key(defi);
  return {
    rank: rank(`defi/${key}/individual-rank`, individual.rank),
    exAequo: individual.exAequo,
    total: hundredths(`defi/${key}/individual-total`, individual.total),
  };
}

/** In the order in which they are told. */
const conflictFields: readonly SaidField[] = [
  'mark',
  'avis',
  'reason',
  'dissent',
  'coup-de-coeur',
  'order',
  'finished',
  'sitting',
  'presence',
  'plenary-order',
];

function tellConflicts(
  { deliberated, rows, groups }: DeliberationSource,
  naming: Naming,
  language: Language,
): OfficialPart['conflicts'] {
  const texts = reportDeliberationTexts[language];
  const ranked = new Map(rows.map(({ defi }, at) => [defi, at]));
  const places = new Map(groups.map(({ id }, at) => [id, rows.length + at]));
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const last = rows.length + groups.length;
  const subjectOf = ({ said, group }: Act): { at: number; subject: string } | null => {
    const defi = defiOfSaid(said);
    if (said.field === 'plenary-order') return { at: last + 1, subject: texts.plenary };
    if (defi !== null) {
      const at = ranked.get(defi);
      return at === undefined ? null : { at, subject: texts.defiSubject(naming.title(defi)) };
    }
    if (group === null) return { at: last, subject: texts.wholeJury };
    return { at: places.get(group) ?? last, subject: labels.get(group) ?? texts.group };
  };
  const open = [...deliberated.readings.values()].flatMap((reading) => {
    const act = reading.heads[0]?.act;
    if (act === undefined || !isConflict(reading)) return [];
    const subject = subjectOf(act);
    if (subject === null) return [];
    const what = wordsOf(act, naming, language);
    return [{ ...subject, what, field: conflictFields.indexOf(act.said.field) }];
  });
  if (open.length === 0) return null;
  open.sort((a, b) => a.at - b.at || a.field - b.field || (a.what < b.what ? -1 : 1));
  return {
    count: count('deliberation/conflicts', open.length),
    places: [...groupBy(open, ({ subject }) => subject)].map(([subject, own]) => ({
      subject,
      what: own.map(({ what }) => what),
    })),
  };
}

function wordsOf({ said }: Act, naming: Naming, language: Language): string {
  const { conflictOf } = reportDeliberationTexts[language];
  switch (said.field) {
    case 'mark':
      return conflictOf.mark(said.criterion);
    case 'presence':
      return conflictOf.presence(naming.label(said.juror));
    case 'avis':
    case 'reason':
    case 'dissent':
    case 'coup-de-coeur':
    case 'left-room':
    case 'clock':
    case 'projection':
    case 'order':
    case 'finished':
    case 'sitting':
    case 'plenary-order':
      return conflictOf[said.field];
  }
}

/** From the first rank down, and of one tie in the order in which the rules were tried. */
function tellTies(
  { breaks, passedOver, settings }: DeliberationSource,
  naming: Naming,
  language: Language,
): OfficialPart['ties'] {
  const titles = (defi: string): string => naming.title(defi as DefiId);
  const names: Names = { defi: titles, juror: (id) => naming.inSentence(id as JurorId) };
  const rules = settings.tieRules.map(keyOfRule);
  const placeOf = (rule: TieRule): number => rules.indexOf(keyOfRule(rule));
  return [
    ...breaks.map((one, index) => ({
      rank: one.rank,
      rule: placeOf(one.rule),
      sentence: tieBreakSentence(
        {
          ...one,
          parts: one.parts.map(({ value, defis }) => ({ value: writeFraction(value), defis: [...defis] })),
        },
        names,
        language,
      ),
      figures: [
        rank(`tie/${String(index + 1)}/rank`, one.rank),
        ...one.parts.map(({ value }, part) =>
          tieValue(`tie/${String(index + 1)}/value-${String(part + 1)}`, one.rule, approximate(value)),
        ),
      ],
    })),
    ...passedOver.map((one, index) => ({
      rank: one.rank,
      rule: placeOf(one.rule),
      sentence: passedOverSentence({ ...one, defis: [...one.defis] }, names, language),
      figures: [rank(`tie-passed-over/${String(index + 1)}/rank`, one.rank)],
    })),
  ]
    .sort((a, b) => a.rank - b.rank || a.rule - b.rule)
    .map(({ sentence, figures }) => ({ sentence, figures }));
}

const keyOfRule = (rule: TieRule): string =>
  rule.kind === 'criterion' ? `${rule.kind} ${rule.criterion}` : rule.kind;

function tieValue(id: string, rule: TieRule, value: number): Figure {
  switch (rule.kind) {
    case 'criterion':
      return hundredths(id, value);
    case 'spread':
      return hundredths(id, Math.sqrt(value));
    case 'general-grid-rank':
    case 'plenary-order':
      return rank(id, value);
    case 'coups-de-coeur':
      return count(id, value);
  }
}
