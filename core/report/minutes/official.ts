import type { Language } from '../../contract/shell.ts';
import { groupBy } from '../../group-by.ts';
import { capitalised } from '../../texts/count-word.ts';
import { tieRuleWords } from '../../texts/firmness-sentences.ts';
import { formatRank } from '../../texts/format.ts';
import { minutesDeliberationTexts } from '../../texts/minutes-deliberation.ts';
import { reportDeliberationTexts } from '../../texts/report-deliberation.ts';
import type { OfficialPart } from '../deliberation-model.ts';
import { count } from '../figure.ts';
import type { MinutesBlock } from '../minutes-model.ts';
import { tellOfficial } from '../tell-official.ts';
import type { MinutesSource } from './minutes-source.ts';
import { counted, list, listed, paragraph, told, type MinutesNaming } from './told.ts';

/** What makes the official order, how ties were parted, and what is still open. */
export function tellOrder(source: MinutesSource, naming: MinutesNaming): MinutesBlock[] {
  const { options, rows } = source;
  const { language } = options;
  const texts = minutesDeliberationTexts[language];
  const official = tellOfficial(
    source,
    { ...naming.naming, label: naming.juror, inSentence: naming.juror },
    language,
  );
  const ranked = rows.filter(({ status }) => status === 'ranked');
  return [
    paragraph(ranked.length === 0 ? texts.nothingRanked : texts.official[official.source]),
    ...(official.plenaryMissing ? [paragraph(texts.plenaryMissing)] : []),
    ...(official.plenaryPartial ? [paragraph(texts.plenaryPartial)] : []),
    ...tiesOf(source, official, naming),
    ...conflictsOf(official, language),
  ];
}

function tiesOf(
  { settings, rows, options: { language } }: MinutesSource,
  { ties }: OfficialPart,
  naming: MinutesNaming,
): MinutesBlock[] {
  const texts = minutesDeliberationTexts[language];
  const rules = settings.tieRules.map((rule) => tieRuleWords(rule, language));
  const equal = groupBy(rows, ({ status, exAequo, rank }) => (status === 'ranked' && exAequo ? rank : null));
  return [
    paragraph(rules.length === 0 ? texts.noRules : texts.rules(rules.join(texts.ruleSeparator))),
    ...(ties.length === 0
      ? rules.length === 0
        ? []
        : [paragraph(texts.noTie)]
      : [list(ties.map(({ sentence, figures }) => told(sentence, ...figures)))]),
    ...[...equal].map(([rank, defis]) =>
      paragraph(
        texts.stillEqual(
          formatRank(rank, language),
          listed(
            defis.map(({ defi }) => naming.defi(defi)),
            language,
          ),
        ),
      ),
    ),
  ];
}

function conflictsOf({ conflicts }: OfficialPart, language: Language): MinutesBlock[] {
  if (conflicts === null) return [];
  const texts = minutesDeliberationTexts[language];
  const open = conflicts.places.reduce((sum, { what }) => sum + what.length, 0);
  return [
    paragraph(capitalised(counted(texts.conflicts, open, language)), count('deliberation/conflicts', open)),
    list(
      conflicts.places.map(({ subject, what }) =>
        told(reportDeliberationTexts[language].conflictPlace(subject, listed(what, language))),
      ),
    ),
  ];
}
