import type { LettersView } from '#core/contract/requests/decisions.ts';
import type { Language } from '#core/contract/shell.ts';
import { currentList } from '#core/selection/complementary-list.ts';
import type { Decision, Outcome } from '#core/selection/decision.ts';
import { letterOf } from '#core/selection/letters.ts';
import { readName } from '#db/queries/session.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { readDecisionGround } from './standings.ts';
import { placeIn } from './view-decisions.ts';

export const viewLetters = (context: ServiceContext, language: Language): LettersView => ({
  letters: lettersOf(context.coordinatorSession(), language),
});

/** The letter of every défi on which something was decided, in official order. */
export function lettersOf(session: OpenSession, language: Language): LettersView['letters'] {
  const { ranked, standings, order, decisions } = readDecisionGround(session);
  const marked = new Set(ranked.marks.map(({ defi }) => defi));
  const list = currentList(standings);
  const call = readName(session.db);
  return order.flatMap((defi) => {
    const current = standings.get(defi)?.current;
    const content = ranked.defis.get(defi)?.content;
    if (current === undefined || content === undefined) return [];
    const { dossierNumber: number, title, administration } = content;
    const position = placeIn(list, defi);
    const { outcome, round, granted, motivation } = current;
    const letter = letterOf(
      {
        call,
        number,
        title,
        administration,
        round,
        outcome,
        granted,
        place: position === null ? null : { position, of: list.length },
        motivation,
        complementaryList: ranked.settings.complementaryList,
        wasListed: outcomeBefore(decisions, current) === 'complementaire',
        examined: marked.has(defi),
      },
      language,
    );
    const { subject, body, missing } = letter;
    return [{ defi, number, title, administration, outcome, subject, body, missing: [...missing] }];
  });
}

/** What a défi that withdrew had been told, in the round in which it withdrew; null for any other. */
function outcomeBefore(decisions: readonly Decision[], { outcome, defi, round }: Decision): Outcome | null {
  if (outcome !== 'desiste') return null;
  const before = decisions.findLast(
    (one) => one.defi === defi && one.round === round && one.outcome !== 'desiste',
  );
  return before?.outcome ?? null;
}
