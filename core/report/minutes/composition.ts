import { capitalised } from '../../texts/count-word.ts';
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
  const composed = `${counted(texts.composed, sitting.length, language)}${
    groups.length === 0 ? '' : counted(texts.inGroups, groups.length, language)
  }.`;
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
