import type { Language } from '../../contract/shell.ts';
import { capitalised, countWord } from '../../texts/count-word.ts';
import { minutesTexts } from '../../texts/minutes.ts';
import { count } from '../figure.ts';
import type { MinutesSection } from '../minutes-model.ts';
import type { MinutesSource } from './minutes-source.ts';
import { column, counted, fill, paragraph, table } from './told.ts';

/** Who sits in the jury, in which office. */
export function tellComposition({ jurors, groups, options }: MinutesSource): MinutesSection {
  const { language } = options;
  const texts = minutesTexts[language];
  const sitting = jurors.filter(({ withdrawn }) => withdrawn === null);
  const left = jurors.length - sitting.length;
  const size = count('jury/members', sitting.length);
  const composed = `${counted(texts.composed, sitting.length, language)}${inGroups(sitting, groups, language)}.`;
  const missing = (office: 'presidence' | 'rapporteur'): boolean =>
    !sitting.some((juror) => juror.office === office);
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const members = table({
    caption: texts.composition,
    columns: [texts.name, texts.quality, texts.organisation, texts.group].map((name) => column(name)),
    naming: 0,
    rows: jurors.map(({ name, office, organisation, group, withdrawn }) => [
      withdrawn === null ? [name] : [name, texts.leftWord],
      [texts.qualities[office]],
      [organisation],
      [group === null ? '' : (labels.get(group) ?? '')],
    ]),
  });
  return {
    id: 'composition',
    title: texts.composition,
    blocks: [
      paragraph(sitting.length === 0 ? texts.composedNone : composed, size),
      ...(left === 0
        ? []
        : [paragraph(capitalised(counted(texts.left, left, language)), count('jury/left', left))]),
      ...(jurors.length === 0 ? [] : [members]),
      ...(missing('presidence') ? [paragraph(texts.noPresidency), fill(texts.fill.presidency)] : []),
      ...(missing('rapporteur') ? [paragraph(texts.noRapporteur), fill(texts.fill.rapporteur)] : []),
    ],
  };
}

/** How many groups the members make; who has none is not told to be in one. */
function inGroups(
  sitting: MinutesSource['jurors'],
  groups: MinutesSource['groups'],
  language: Language,
): string {
  const texts = minutesTexts[language];
  const grouped = sitting.filter(({ group }) => groups.some(({ id }) => id === group));
  const met = new Set(grouped.map(({ group }) => group)).size;
  if (met === 0) return '';
  if (grouped.length === sitting.length) return counted(texts.inGroups, met, language);
  const members = countWord(grouped.length, 'm', language);
  return counted((n, count) => texts.partlyInGroups(n, count, members), met, language);
}
