import type { EigRow, ProjectMember } from '../defi/defi.ts';
import { normaliseProfile } from '../defi/profile.ts';
import { readShare } from './fiche-answers.ts';
import type { ColumnNames, NamedTable } from './fiche-table.ts';
import { plainText } from './plain-words.ts';

const longestLine = 2_000;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export type TeamColumn = 'label' | 'mission' | 'profile';

/** Mission and profile, as the template names them and as people rename them. */
export const teamNames: ColumnNames<TeamColumn> = {
  longest: 8,
  kinds: [
    ['mission', /\bmissions?\b/],
    ['profile', /\bprofils?\b|\bexpertises?\b|\bcompetences?\b/],
    ['label', /^(?:eig|n|no|numero|poste)?$/],
  ],
  words: words(
    'eig n no numero poste mission missions de des du l d la les le et aux confiee confiees profil profils expertise expertises competence competences recherche recherches recherchee recherchees souhaite souhaites attendu attendus',
  ),
  enough: (kinds) => kinds.has('mission') && kinds.has('profile'),
};

export type MemberColumn = 'name' | 'firstName' | 'role' | 'status' | 'share' | 'contribution';

export const memberNames = (underHeading: boolean): ColumnNames<MemberColumn> => ({
  longest: 8,
  kinds: [
    ['name', /^noms?\b|^prenoms? (?:et )?noms?\b|^agents?$/],
    ['firstName', /^prenoms?$/],
    ['role', /\bfonctions?\b|^postes?$|^roles?$/],
    ['status', /\bstatuts?\b|^corps$|^grade$/],
    ['share', /\bimplication\b|\bquotite\b|\betp\b|^temps\b/],
    ['contribution', /\bapports?\b|\bcontributions?\b/],
  ],
  words: words(
    'nom noms prenom prenoms et agent agents fonction fonctions poste postes role roles statut statuts corps grade implication quotite etp temps consacre en de l d du au apport apports contribution contributions projet defi',
  ),
  // A table of contacts has names and functions too; what they give to the project tells the team.
  enough: (kinds) =>
    (kinds.has('name') || kinds.has('role')) &&
    (kinds.has('share') || kinds.has('contribution') || (underHeading && kinds.size > 1)),
});

export interface TeamReading {
  readonly team: readonly EigRow[];
  readonly aside: readonly string[];
}

/** Rows of EIG: one counts when it says a mission or a profile; « EIG 3 » alone, or « néant », does not. */
export function readTeam(table: NamedTable<TeamColumn>): TeamReading {
  const aside = [...table.aside];
  const team: EigRow[] = [];
  const named = new Set<string>();
  const labelled = table.rows.some(([first]) => /\beig\b/i.test(first ?? ''));
  for (const cells of table.rows) {
    const own: Record<TeamColumn, string> = { label: '', mission: '', profile: '' };
    const more: string[] = [];
    table.columns.forEach(({ kind, label }, at) => {
      const text = cells[at] ?? '';
      // The column of labels often has no name, and keeps it whatever was written there.
      if (kind !== null) own[kind] = [own[kind], text].filter((part) => part !== '').join(' ');
      else if (at === 0 && labelled) own.label = text;
      else if (text !== '') more.push(withLabel(label, text, named));
    });
    const row = teamRow(own.label, own.mission, own.profile, more);
    if ('mission' in row) team.push(row);
    else if (row.aside !== '') aside.push(row.aside);
  }
  return { team, aside: [...aside, ...unnamed(table, named)] };
}

/** What a column of the applicant's own says, with its name. */
function withLabel(label: string, text: string, named: Set<string>): string {
  named.add(label);
  return label === '' ? text : `${label} : ${text}`;
}

/** Names of such columns that no row took up. */
const unnamed = <Kind extends string>(table: NamedTable<Kind>, named: ReadonlySet<string>): string[] =>
  table.columns
    .filter(({ kind, label }) => kind === null && label !== '' && !named.has(label))
    .map(({ label }) => label);

const eigLabel = /^\s*eig\s*(?:n\s*°?\s*)?\d{0,2}\s*[.:–—-]?\s*/iu;

function teamRow(
  label: string,
  mission: string,
  profile: string,
  more: readonly string[],
): EigRow | { readonly aside: string } {
  const said = label
    .replace(eigLabel, '')
    .replace(/^\((.*)\)$/su, '$1')
    .trim();
  const named = said !== '' && normaliseProfile(said) !== 'other';
  if (isVoid(mission) && isVoid(profile) && more.length === 0 && !named)
    return { aside: [said, mission, profile].filter(hasWords).join('\n') };
  const asProfile = !hasWords(profile) && said !== '';
  return eigRow(
    [asProfile ? '' : said, mission, ...more].filter(hasWords).join('\n'),
    asProfile ? said : hasWords(profile) ? profile : '',
  );
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
const voids = words('neant na aucun aucune so');
const isVoid = (text: string): boolean => {
  const plain = plainText(text);
  return plain === '' || voids.has(plain) || plain === 'sans objet' || plain === 'n a';
};

/** A profile is one line; what is longer than a line may be stays in front of the mission. */
function eigRow(mission: string, profile: string): EigRow {
  const line = oneLine(profile);
  const fits = line.length <= longestLine;
  const profileWords = fits ? line : '';
  return {
    mission: fits ? mission : [profile, mission].filter((text) => text !== '').join('\n'),
    profileWords,
    profile: normaliseProfile(line === '' ? mission : line),
  };
}

/** Lines of a list become one line with semicolons, unless they bring their own punctuation. */
const oneLine = (text: string): string =>
  text.replace(/\s*\n\s*/g, (_, at: number) => (/[.,;:–—-]/.test(text[at - 1] ?? '') ? ' ' : ' ; ')).trim();

/** A team that was written as text, after the table was taken out: « EIG 1 : … », « Mission : … », « Profil : … ». */
export function readTeamLines(lines: readonly string[]): TeamReading {
  const aside: string[] = [];
  const drafts: { mission: string[]; profile: string[] }[] = [];
  for (const line of lines) {
    const start = /^\s*(?:eig|profil)\s*(?:n\s*°?\s*)?\d{1,2}\b\s*[.:)–—-]?\s*/iu.exec(line);
    if (start !== null) drafts.push({ mission: [], profile: [] });
    const draft = drafts.at(-1);
    const text = start === null ? line : line.slice(start[0].length);
    const labelled = /^\s*[-–•]?\s*(missions?|profils?)\b[^:\n]{0,40}:\s*/iu.exec(text);
    const said = labelled === null ? text : text.slice(labelled[0].length);
    if (draft === undefined) aside.push(line);
    else if (said.trim() === '') continue;
    else if (labelled !== null) draft[/^m/i.test(labelled[1] ?? '') ? 'mission' : 'profile'].push(said);
    else if (draft.profile.length === 0 && said.length < 120 && normaliseProfile(said) !== 'other')
      draft.profile.push(said);
    else draft.mission.push(said);
  }
  const team = drafts
    .filter(({ mission, profile }) => mission.length + profile.length > 0)
    .map(({ mission, profile }) => eigRow(mission.join('\n'), profile.join('\n')));
  return { team, aside };
}

export interface MembersReading {
  readonly members: readonly ProjectMember[];
  readonly aside: readonly string[];
  /** Shares that are no percentage of a working time, as written. */
  readonly outOfRange: readonly string[];
}

/** The administration's own team; what no column of ours takes stands in the contribution, with its name. */
export function readMembers(table: NamedTable<MemberColumn>): MembersReading {
  const aside = [...table.aside];
  const members: ProjectMember[] = [];
  const named = new Set<string>();
  const outOfRange: string[] = [];
  for (const cells of table.rows.filter((row) => row.some((text) => /[\p{L}\p{N}]/u.test(text)))) {
    const own: Record<MemberColumn, string> = {
      name: '',
      firstName: '',
      role: '',
      status: '',
      share: '',
      contribution: '',
    };
    const more: string[] = [];
    table.columns.forEach(({ kind, label }, at) => {
      const text = cells[at] ?? '';
      if (kind !== null) own[kind] = text;
      else if (text !== '') more.push(withLabel(label, text, named));
    });
    const line = (text: string): string => {
      const one = oneLine(text);
      if (one.length <= longestLine) return one;
      more.push(text);
      return '';
    };
    const share = readShare(own.share);
    if (share.outOfRange) outOfRange.push(own.share);
    if (own.share !== '' && !share.alone) {
      const label = table.columns.find(({ kind }) => kind === 'share')?.label ?? '';
      // A name with words of its own is aside already.
      more.push(aside.includes(label) ? own.share : withLabel(label, own.share, named));
    }
    const name = line([own.firstName, own.name].filter((text) => text !== '').join(' '));
    const role = line(own.role);
    const status = line(own.status);
    const contribution = [own.contribution, ...more].filter((text) => text !== '').join('\n');
    members.push({ name, role, status, share: share.share, contribution });
  }
  return { members, aside: [...aside, ...unnamed(table, named)], outOfRange };
}
