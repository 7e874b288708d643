import { requestedEigs } from '#core/ballot/team-advice.ts';
import type { AlikeView } from '#core/contract/requests/options.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import type { FieldKey } from '#core/defi/fields.ts';
import { findWords } from '#core/reading/find-words.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { commonProfiles } from '#core/selection/team-profiles.ts';
import { likeness, sharedWords, tellingWords } from '#core/selection/telling-words.ts';
import { readLikenessScores } from '#db/queries/likeness.ts';
import type { ServiceContext } from '../../context.ts';
import { readRanked } from '../read-ranked.ts';
import { nameOf } from '../selection/keep-scenarios.ts';

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

/** Requests that could share: about the same things, for the same profiles. The most alike first. */
export function viewAlike(context: ServiceContext): AlikeView {
  const session = context.coordinatorSession();
  const ranked = readRanked(session);
  const subjects = ranked.rows.flatMap(({ defi }) => {
    const content = ranked.defis.get(defi)?.content;
    if (content === undefined) return [];
    const text = subjectText(content);
    return [{ defi, text, words: foldedWords(text).split(' '), eigs: requestedEigs(content.team) }];
  });
  const telling = tellingWords(subjects);
  const scores = readLikenessScores(
    session.db,
    new Map([...telling].map(([defi, words]) => [defi, words.map(({ word }) => word)])),
  );
  const pairs = subjects.flatMap((one, at) =>
    subjects.slice(at + 1).flatMap((other) => {
      const alike = likeness(scores, one.defi, other.defi);
      if (alike < leastLikeness) return [];
      const words = sharedWords(telling.get(one.defi) ?? [], telling.get(other.defi) ?? []);
      return words.length < leastWords ? [] : [{ one, other, alike, words }];
    }),
  );
  return {
    compared: subjects.length,
    pairs: pairs
      .sort((a, b) => b.alike - a.alike)
      .slice(0, mostPairs)
      .map(({ one, other, alike, words }) => {
        const common = commonProfiles(one.eigs, other.eigs);
        return {
          one: { defi: one.defi, title: nameOf(ranked, one.defi).title },
          other: { defi: other.defi, title: nameOf(ranked, other.defi).title },
          likeness: alike,
          profiles: common.profiles,
          sameProfiles: common.same,
          words: words.slice(0, mostWordsShown).map((word) => asWritten(one.text, word)),
        };
      }),
  };
}

const subjectText = (content: DefiContent): string =>
  [
    content.title,
    ...subjectFields.map((key) => content.fields[key] ?? ''),
    ...content.team.map(({ mission }) => mission),
  ].join('\n');

/** A word of the index with the accents that the text gives it. */
function asWritten(text: string, word: string): string {
  const [found] = findWords(text, [{ words: [word], prefix: false }]);
  return found === undefined ? word : text.slice(found.start, found.end).toLowerCase();
}
