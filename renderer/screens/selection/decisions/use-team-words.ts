import type { DecisionRow } from '#core/contract/requests/decisions.ts';
import type { GrantedTeam } from '#core/selection/decision.ts';
import { kindOfGranted } from '#core/selection/granted-team.ts';
import { namedProfiles } from '#core/selection/team-profiles.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { formatCount, formatMoney } from '#core/texts/format.ts';
import { teamWords } from '#core/texts/rule-sentences.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';

interface TeamWords {
  /** `2 EIG : Design, Développement`. */
  readonly granted: (team: GrantedTeam) => string;
  /** The teams that a défi may be granted, with what they cost; the granted one too when it is no option any more. */
  readonly choices: (
    row: DecisionRow,
    held: GrantedTeam | null,
  ) => readonly { readonly value: string; readonly label: string }[];
}

/** How teams are told where one decides. */
export function useTeamWords(): TeamWords {
  const texts = useTexts(decisionsTexts).team;
  const { profiles } = useTexts(dossierTexts);
  const language = useLanguage();
  const named = (keys: readonly string[]): string =>
    keys.map((key) => profiles[key as keyof typeof profiles]).join(', ');
  return {
    granted: ({ seats, eigs }) => {
      const size = texts.eigs(seats, formatCount(seats, language));
      const profilesTold = namedProfiles(eigs);
      return profilesTold.length === 0 ? size : texts.words(size, named(profilesTold));
    },
    choices: ({ options }, held) => {
      const known = options.map((option) => ({
        value: option.option,
        label: texts.choice(
          teamWords(option, language),
          named(option.profiles),
          formatMoney(option.costCents, language),
        ),
      }));
      if (held === null || options.some(({ option }) => option === held.option)) return known;
      const words = teamWords({ ...held, kind: kindOfGranted(held) }, language);
      return [{ value: held.option, label: texts.asGranted(words) }, ...known];
    },
  };
}
