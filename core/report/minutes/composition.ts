import { capitalised } from '../../texts/count-word.ts';
import { minutesTexts } from '../../texts/minutes.ts';
import { count } from '../figure.ts';
import type { MinutesBlock, MinutesSection } from '../minutes-model.ts';
import type { MinutesSource } from './minutes-source.ts';
import { counted, fill, paragraph } from './told.ts';

/** Who sits in the jury, in which office. */
export function tellComposition({ jurors, groups, options }: MinutesSource): MinutesSection {
  const { language } = options;
  const texts = minutesTexts[language];
  const sitting = jurors.filter(({ withdrawn }) => withdrawn === null);
  const left = jurors.length - sitting.length;
  const members = count('jury/members', sitting.length);
  const composed = `${counted(texts.composed, sitting.length, language)}${
    groups.length === 0 ? '' : counted(texts.inGroups, groups.length, language)
  }.`;
  const missing = (office: 'presidence' | 'rapporteur'): boolean =>
    !sitting.some((juror) => juror.office === office);
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const table: MinutesBlock = {
    block: 'table',
    caption: texts.composition,
    columns: [
      texts.name,
      texts.quality,
      texts.organisation,
      ...(groups.length === 0 ? [] : [texts.group]),
    ].map((name) => ({ name, number: false })),
    naming: 0,
    rows: jurors.map(({ name, office, organisation, group, withdrawn }) => [
      withdrawn === null ? [name] : [name, texts.leftWord],
      [texts.qualities[office]],
      [organisation],
      ...(groups.length === 0 ? [] : [[group === null ? '' : (labels.get(group) ?? '')]]),
    ]),
  };
  return {
    id: 'composition',
    title: texts.composition,
    blocks: [
      paragraph(sitting.length === 0 ? texts.composedNone : composed, members),
      ...(left === 0
        ? []
        : [paragraph(capitalised(counted(texts.left, left, language)), count('jury/left', left))]),
      ...(jurors.length === 0 ? [] : [table]),
      ...(missing('presidence') ? [paragraph(texts.noPresidency), fill(texts.fill.presidency)] : []),
      ...(missing('rapporteur') ? [paragraph(texts.noRapporteur), fill(texts.fill.rapporteur)] : []),
    ],
  };
}
