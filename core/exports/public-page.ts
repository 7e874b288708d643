import type { Language } from '../contract/shell.ts';
import type { RunningLines } from '../report/running-lines.ts';
import { dossierTexts } from '../texts/dossier.ts';
import { formatCount, formatDay } from '../texts/format.ts';
import { publicListTexts } from '../texts/public-list.ts';
import type { Published, PublishedDefi } from './published.ts';

/** The public list as the pages show it, in words: the HTML file and the printed page say the same. */
export interface PublicList {
  readonly kind: 'public-list';
  readonly language: Language;
  readonly title: string;
  readonly call: string;
  readonly demonstration: string | null;
  readonly lead: string;
  readonly columns: { readonly defi: string; readonly administration: string; readonly team: string };
  readonly placeHeading: string;
  readonly sections: readonly {
    readonly title: string;
    readonly note: string;
    readonly ordered: boolean;
    readonly defis: readonly {
      readonly title: string;
      readonly administration: string;
      readonly team: string;
    }[];
  }[];
  readonly foot: string;
  readonly running: RunningLines;
}

/** The list is French: it is for the public of a French programme. */
const language = 'fr';

export function publicList(data: Published, writtenOn: string): PublicList {
  const texts = publicListTexts[language];
  const { counts } = data;
  const written = texts.written(formatDay(writtenOn, language));
  return {
    kind: 'public-list',
    language,
    title: texts.title,
    call: data.call,
    demonstration: data.demonstration ? texts.demonstration : null,
    lead: texts.lead(
      counts.outcomes.retenu,
      formatCount(counts.outcomes.retenu, language),
      counts.received,
      counts.seats,
      formatCount(counts.seats, language),
      data.decidedOn === null ? '' : formatDay(data.decidedOn, language),
    ),
    columns: texts.columns,
    placeHeading: texts.place,
    sections: [
      { title: texts.selected, note: texts.byTitle, ordered: false, defis: data.selected.map(told) },
      ...(data.list === null || data.list.length === 0
        ? []
        : [{ title: texts.list, note: texts.listNote, ordered: true, defis: data.list.map(told) }]),
    ],
    foot: texts.foot,
    running: { header: `${texts.title} – ${data.call}`, footer: written, page: texts.page, of: texts.of },
  };
}

function told({
  title,
  administration,
  ministries,
  size,
  profiles,
}: PublishedDefi): PublicList['sections'][number]['defis'][number] {
  const texts = publicListTexts[language];
  const counted = new Map<string, number>();
  for (const profile of profiles) {
    const name = dossierTexts[language].profiles[profile];
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  const named = [...counted].map(([name, count]) => texts.profile(name, count));
  return {
    title,
    administration: whose(administration, ministries),
    team: texts.team(size, formatCount(size, language), named.join(', ')),
  };
}

/** The administration with its ministries, of which many names say one already. */
function whose(administration: string, ministries: readonly string[]): string {
  const plain = (text: string): string => text.toLocaleLowerCase(language);
  return ministries.reduce(
    (told, ministry) =>
      plain(told).includes(plain(ministry)) ? told : told === '' ? ministry : `${told}, ${ministry}`,
    administration,
  );
}
