import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { requestedEigs } from '#core/ballot/team-advice.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { AlikeView } from '#core/contract/requests/options.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import type { FieldKey } from '#core/defi/fields.ts';
import type { DefiId } from '#core/ids.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import { foldedWords, foldText } from '#core/reading/fold-text.ts';
import { commonProfiles } from '#core/selection/team-profiles.ts';
import { likeness, sharedWords, tellingWords } from '#core/selection/telling-words.ts';
import { likenessReader } from '#db/queries/likeness.ts';
import { unindexedDefis } from '#db/search-index.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { indexInPauses } from '../../search-indexing.ts';
import { sinceTurn } from '../../since-turn.ts';
import { readScores } from '../read-ranked.ts';

/** The fields that say what a défi is about; the others name people, places and promises. */
const subjectFields: readonly FieldKey[] = [
  'resume',
  'problematique',
  'solution',
  'impacts',
  'innovations',
  'donnees',
];

/** Less alike than this, or with fewer words in common, two texts share their language and little else. */
const leastLikeness = 0.2;
const leastWords = 3;
const mostPairs = 40;
const mostWordsShown = 8;
/** The form's own limits leave less; what comes later in a longer dossier repeats its subject, and costs time. */
const mostCharacters = 8_000;

/** Milliseconds of comparing before other requests get their turn. */
const turn = 40;

/** What was found, until something other than the selection itself is written down. */
const keptIn = sinceTurn((): { value: AlikeView | null } => ({ value: null }));

/** Requests that could share: about the same things, for the same profiles. The most alike first. */
export async function viewAlike(context: ServiceContext, job: Job): Promise<AlikeView> {
  const session = context.coordinatorSession();
  if (!mayReadRanking(session.viewer(), session.moment())) throw new AppFailure('ranking-closed');
  const kept = keptIn(session);
  kept.value ??= await workOutAlike(context, session, job);
  return kept.value;
}

async function workOutAlike(context: ServiceContext, session: OpenSession, job: Job): Promise<AlikeView> {
  // The index tells how alike they are: thousands that were just loaded may still wait for it.
  await indexInPauses(context.host, session);
  context.stillOpen(session);
  const { defis, individual } = readScores(session);
  // In a file that is only read some may wait for ever: they are not counted among those that were compared.
  const waiting = unindexedDefis(session.db);
  const subjects = individual.flatMap(({ defi }) => {
    const content = defis.get(defi)?.content;
    if (content === undefined || waiting.has(defi)) return [];
    const text = subjectText(content);
    const { title, team } = content;
    return [{ defi, title, text, words: foldedWords(text).split(' '), eigs: requestedEigs(team) }];
  });
  const telling = tellingWords(subjects);
  const scoresOf = likenessReader(session.db, new Set(subjects.map(({ defi }) => defi)));
  const scores = new Map<DefiId, ReadonlyMap<DefiId, number>>();
  const pairs: AlikePair<(typeof subjects)[number]>[] = [];
  let next = performance.now() + turn;
  const takeTurns = async (done: number): Promise<void> => {
    if (performance.now() < next) return;
    job.progress('compare-requests', done, 2 * subjects.length);
    await whatElseWaits();
    if (job.signal.aborted) throw new AppFailure('cancelled');
    context.stillOpen(session);
    next = performance.now() + turn;
  };
  for (const [at, { defi }] of subjects.entries()) {
    await takeTurns(at);
    scores.set(defi, scoresOf((telling.get(defi) ?? []).map(({ word }) => word)));
  }
  for (const [at, one] of subjects.entries()) {
    await takeTurns(subjects.length + at);
    for (const other of subjects.slice(at + 1)) {
      const alike = likeness(scores, one.defi, other.defi);
      if (alike < leastLikeness) continue;
      const words = sharedWords(telling.get(one.defi) ?? [], telling.get(other.defi) ?? []);
      if (words.length >= leastWords) pairs.push({ one, other, alike, words });
    }
  }
  return {
    compared: subjects.length,
    pairs: pairs
      .sort((a, b) => b.alike - a.alike)
      .slice(0, mostPairs)
      .map(({ one, other, alike, words }) => {
        const common = commonProfiles(one.eigs, other.eigs);
        return {
          one: { defi: one.defi, title: one.title },
          other: { defi: other.defi, title: other.title },
          likeness: alike,
          profiles: common.profiles,
          sameProfiles: common.same,
          words: asWritten(one.text, words.slice(0, mostWordsShown)),
        };
      }),
  };
}

/** Two subjects, how alike they are, and by which words. */
interface AlikePair<Subject> {
  readonly one: Subject;
  readonly other: Subject;
  readonly alike: number;
  readonly words: readonly string[];
}

const subjectText = (content: DefiContent): string =>
  [
    content.title,
    ...subjectFields.map((key) => content.fields[key] ?? ''),
    ...content.team.map(({ mission }) => mission),
  ]
    .join('\n')
    .slice(0, mostCharacters);

/** Words of the index with the accents that the text gives them. */
function asWritten(text: string, words: readonly string[]): string[] {
  const { text: folded, at } = foldText(text);
  const spaced = ` ${folded} `;
  return words.map((word) => {
    const place = spaced.indexOf(` ${word} `);
    return place === -1 ? word : text.slice(at[place], at[place + word.length]).toLowerCase();
  });
}
