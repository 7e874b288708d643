import type { ComparedTeam } from '../contract/requests/options.ts';
import type { Language } from '../contract/shell.ts';
import { advicePlaceSentence, whoAdvises } from './advice-sentences.ts';
import { dossierTexts } from './dossier.ts';
import {
  formatCount,
  formatHundredths,
  formatMoney,
  formatRank,
  formatScale,
  formatShare,
} from './format.ts';
import { teamsCompareTexts } from './teams-compare.ts';

export type ComparedSection = 'request' | 'administration' | 'money' | 'jury';

/** One line of the comparison: a cell for each request, in their order, lines of text each. */
export interface ComparedRow {
  readonly key: string;
  readonly section: ComparedSection;
  readonly label: string;
  readonly cells: readonly string[];
  /** The requests do not say the same here. */
  readonly differs: boolean;
}

export interface ComparedChoice {
  /** All criteria of the grid, not only those about the team. */
  readonly allCriteria: boolean;
}

type CellOf = (team: ComparedTeam) => string;

/** Two to four requests as rows that line up, the same on screen, on paper and in a spreadsheet. */
export function comparedRows(
  teams: readonly ComparedTeam[],
  { allCriteria }: ComparedChoice,
  language: Language,
): ComparedRow[] {
  const texts = teamsCompareTexts[language];
  const { profiles } = dossierTexts[language];
  const row = (section: ComparedSection, key: string, label: string, cellOf: CellOf): ComparedRow => {
    const cells = teams.map(cellOf);
    return { key, section, label, cells, differs: new Set(cells.map(asRead)).size > 1 };
  };
  const eigs = Array.from({ length: Math.max(0, ...teams.map((team) => team.eigs.length)) }, (_none, at) => {
    const place = String(at + 1);
    return [
      row('request', `profile ${place}`, texts.rows.profile(place), ({ eigs: rows }) => {
        const eig = rows[at];
        if (eig === undefined) return missing;
        return eig.words === '' ? profiles[eig.profile] : `${profiles[eig.profile]}\n${eig.words}`;
      }),
      row('request', `mission ${place}`, texts.rows.mission(place), ({ eigs: rows }) => {
        const eig = rows[at];
        return eig === undefined ? missing : orBlank(eig.mission, language);
      }),
    ];
  });
  const [firstTeam] = teams;
  const fields = (firstTeam?.fields ?? []).map(({ key }) =>
    row('administration', key, texts.rows[key], (team) =>
      orBlank(team.fields.find((field) => field.key === key)?.text ?? '', language),
    ),
  );
  const marks = (firstTeam?.marks ?? [])
    .filter(({ aboutTeam }) => allCriteria || aboutTeam)
    .map(({ criterion, label }) =>
      row('jury', `marks ${criterion}`, texts.rows.marks(label), (team) =>
        marksOf(team, criterion, language),
      ),
    );
  return [
    row('request', 'ministries', texts.rows.ministries, ({ ministries }) =>
      orBlank(ministries.join('\n'), language),
    ),
    row('request', 'size', texts.rows.size, (team) => sizeOf(team, language)),
    ...eigs.flat(),
    row('administration', 'projectTeam', texts.rows.projectTeam, (team) => projectTeamOf(team, language)),
    ...fields,
    row('administration', 'adaptation', texts.rows.adaptation, ({ adaptation }) =>
      orBlank(adaptation.map(({ text }) => text).join('\n'), language),
    ),
    row('money', 'cost', texts.rows.cost, ({ costCents }) => formatMoney(costCents, language)),
    row('money', 'declaredCost', texts.rows.declaredCost, ({ declaredCostCents }) =>
      declaredCostCents === null ? texts.blank : formatMoney(declaredCostCents, language),
    ),
    row('money', 'fund', texts.rows.fund, ({ fundCents }) => formatMoney(fundCents, language)),
    row('money', 'selfFinanced', texts.rows.selfFinanced, ({ selfFinanced }) =>
      selfFinanced === null ? texts.notSaid : selfFinanced ? texts.yes : texts.no,
    ),
    ...marks,
    row('jury', 'advisedSizes', texts.rows.advisedSizes, ({ advice }) =>
      advice.sizes.length === 0
        ? texts.noAdvice
        : advice.sizes.map(({ size, jurors }) => texts.sizeBy(size, jurors)).join('\n'),
    ),
    row('jury', 'advisedProfiles', texts.rows.advisedProfiles, ({ advice }) => {
      const said = advice.rows.flatMap((one) => advicePlaceSentence(one, language) ?? []);
      return said.length === 0 ? texts.noAdvice : said.join('\n');
    }),
    row('jury', 'reasons', texts.rows.reasons, ({ advice }) =>
      advice.reasons.length === 0
        ? texts.noAdvice
        : advice.reasons.map((one) => texts.reason(whoAdvises(one, language), one.text)).join('\n'),
    ),
  ];
}

/** Whose column it is: rank and administration, which always differ. */
export const comparedHeading = (
  { rank, administration }: Pick<ComparedTeam, 'rank' | 'administration'>,
  language: Language,
): string => `${formatRank(rank, language)} · ${administration}`;

/** An EIG that one request has and another has not. */
const missing = '–';

/** Two cells say the same when they differ in spaces and case alone. */
const asRead = (cell: string): string => cell.replace(/\s+/g, ' ').trim().toLowerCase();

const orBlank = (text: string, language: Language): string =>
  text.trim() === '' ? teamsCompareTexts[language].blank : text.trim();

function sizeOf({ size, sizeFrom, outOfBounds }: ComparedTeam, language: Language): string {
  const texts = teamsCompareTexts[language];
  if (size === null) return texts.unknown;
  const count = formatCount(size, language);
  const told = sizeFrom === 'stated' ? texts.stated(count) : count;
  return outOfBounds ? texts.outOfBounds(told) : told;
}

/** Who works on it and how much of their time; the sum when every one of several tells it. */
function projectTeamOf({ projectTeam }: ComparedTeam, language: Language): string {
  const texts = teamsCompareTexts[language];
  if (projectTeam.length === 0) return texts.blank;
  const lines = projectTeam.map(({ role, status, share, contribution }) => {
    const who = [role, status].filter((part) => part.trim() !== '').join(', ');
    const told = share === null ? who : texts.member(who, formatShare(share, language));
    return contribution.trim() === '' ? told : `${told} – ${contribution.trim()}`;
  });
  const shares = projectTeam.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length < 2 || shares.length < projectTeam.length) return lines.join('\n');
  const sum = shares.reduce((total, share) => total + share, 0);
  return [...lines, texts.sumOfShares(formatShare(sum, language))].join('\n');
}

function marksOf({ marks }: ComparedTeam, criterion: string, language: Language): string {
  const texts = teamsCompareTexts[language];
  const result = marks.find((one) => one.criterion === criterion);
  if (result === undefined || result.mean === null) return texts.noMarks;
  const values = result.values.map((value) => formatScale(value, language)).join(texts.separator);
  return texts.marks(formatHundredths(result.mean, language), values);
}

/** The comparison as rows for a spreadsheet, with its headers. */
export function comparedSheet(
  teams: readonly Pick<ComparedTeam, 'number' | 'title'>[],
  rows: readonly ComparedRow[],
  language: Language,
): string[][] {
  const texts = teamsCompareTexts[language];
  return [
    [
      texts.row,
      ...teams.map(({ number, title }) => (number === null ? title : `${title} (${number})`)),
      texts.differs,
    ],
    ...rows.map(({ label, cells, differs }) => [
      label,
      // A cell of a sheet is one line: its lines are set apart by a sign.
      ...cells.map((cell) => cell.replaceAll('\n', texts.separator)),
      differs ? texts.yes : texts.no,
    ]),
  ];
}
