import type { Language } from '../contract/shell.ts';
import { formatCount, formatDay, formatInstant } from '../texts/format.ts';
import { minutesDecisionsTexts } from '../texts/minutes-decisions.ts';
import { minutesTexts } from '../texts/minutes.ts';
import { reportTexts } from '../texts/report.ts';
import { count } from './figure.ts';
import type { MinutesModel, MinutesSection } from './minutes-model.ts';
import { tellCommittee } from './minutes/committee.ts';
import { tellComposition } from './minutes/composition.ts';
import { tellDeliberation } from './minutes/deliberation.ts';
import { tellDeports } from './minutes/deports.ts';
import { tellJuryProposal } from './minutes/jury-proposal.ts';
import { tellMarking } from './minutes/marking.ts';
import type { MinutesSource } from './minutes/minutes-source.ts';
import { tellReasons } from './minutes/reasons.ts';
import { tellReceived } from './minutes/received.ts';
import { tellSignatures } from './minutes/signatures.ts';
import { tellSittingsHeld } from './minutes/sittings.ts';
import { listed, minutesNaming, paragraph } from './minutes/told.ts';
import { tellSittings } from './tell-deliberation.ts';

/**
 * The minutes as they are read and signed. People are named, and nothing of a single juror's marks or comments is told.
 * The same session and options give the same minutes, byte for byte.
 */
export function buildMinutes(source: MinutesSource): MinutesModel {
  const { options, session, settings, freeze, journal } = source;
  const { language } = options;
  const texts = minutesTexts[language];
  const day = formatDay(options.date, language);
  const marks = [
    ...(options.draft ? [texts.draft] : []),
    ...(options.confidentiality === '' ? [] : [options.confidentiality]),
  ];
  const days = daysOf(source);
  const naming = minutesNaming(source);
  const committee = tellCommittee(source, naming);
  const title = texts.documentTitle(session.name);
  return {
    kind: 'minutes',
    version: 1,
    language,
    date: options.date,
    programme: reportTexts[language].programme,
    title: texts.title,
    sessionName: session.name,
    marks,
    notice: session.demonstration ? reportTexts[language].demonstration : null,
    facts: [
      { name: texts.object, value: texts.objectOf },
      ...(settings.deadline === null
        ? []
        : [{ name: texts.deadline, value: formatInstant(settings.deadline, language) }]),
      // Meant is not held: the day of the call stands there only while no sitting says its own.
      ...(days !== '' || settings.juryDay === null
        ? []
        : [{ name: texts.plannedDay, value: formatDay(settings.juryDay, language) }]),
      { name: texts.days, value: days },
      { name: texts.venue, value: options.venue },
    ],
    opening: [paragraph(openingOf(source, days))],
    sections: [
      tellComposition(source),
      tellSittingsHeld(source, naming),
      tellDeports(source, naming),
      tellReceived(source),
      tellMarking(source, naming),
      tellDeliberation(source, naming),
      tellReasons(source, naming),
      tellJuryProposal(source, naming),
      ...(committee === null ? [] : [committee]),
      observations(language),
    ],
    closing: texts.closed(day),
    signatures: tellSignatures(source),
    integrity: {
      title: texts.integrity,
      text: texts.integrityText(journal.length, formatCount(journal.length, language), day),
      figures: [count('integrity/journal-length', journal.length)],
      digests: [
        { name: texts.session, digest: session.id },
        { name: texts.journal, digest: journal.digest },
        { name: texts.ballots, digest: freeze.fingerprint },
        { name: texts.grid, digest: source.gridFingerprint },
      ],
    },
    running: {
      header: title,
      footer: texts.runningFoot(day),
      page: texts.page,
      of: texts.of,
      ...(options.draft ? { mark: texts.draft } : {}),
      ...(options.confidentiality === '' ? {} : { confidentiality: options.confidentiality }),
    },
  };
}

const observations = (language: Language): MinutesSection => ({
  id: 'observations',
  title: minutesDecisionsTexts[language].observations,
  blocks: [paragraph(minutesDecisionsTexts[language].observationsLead), { block: 'room', lines: 4 }],
});

/** The days of the sittings; empty when none is known. */
function daysOf(source: MinutesSource): string {
  const { language } = source.options;
  const { dayAnd, dayComma } = minutesTexts[language];
  const { naming } = minutesNaming(source);
  const held = tellSittings(source, naming).flatMap(({ date }) => (date === null ? [] : [date]));
  const days = [...new Set(held)].sort();
  const told = days.map((one) => formatDay(one, language));
  const last = told.at(-1) ?? '';
  return told.length < 2 ? last : `${told.slice(0, -1).join(dayComma)}${dayAnd}${last}`;
}

function openingOf({ session, options, jurors }: MinutesSource, days: string): string {
  const texts = minutesTexts[options.language];
  const chairs = jurors
    .filter(({ office, withdrawn }) => office === 'presidence' && withdrawn === null)
    .map(({ name }) => name);
  return texts.met(
    session.name,
    chairs.length === 0 ? '' : texts.presidedBy(listed(chairs, options.language)),
    days === '' ? '' : texts.onDays(days),
    options.venue === '' ? '' : texts.atVenue(options.venue),
  );
}
