import type { Json } from '../ballot/canonical.ts';
import { defiFields } from '../defi/fields.ts';
import { plainLabel } from '../intake/plain-label.ts';

// Whom to write to about a défi is needed until the call has ended, and no longer (decision 43). What goes: the
// applicant's address, the platform's private answers, the contacts that the form asks for, the names of the
// administration's team, other answers whose label asks for a contact, and in every other text addresses of e-mail and
// telephone numbers.

/** What stands in a text where an address or a number was. It is part of the record, in the language of dossiers. */
export const removedMark = '[coordonnées retirées]';

const contactFields: ReadonlySet<string> = new Set(
  defiFields.filter(({ section }) => section === 'contacts').map(({ key }) => key),
);

/** Labels of a form that ask for a person or for how to reach one, as `plainLabel` writes them. */
const asksForContact =
  /\b(e ?mail|mail|courriel|adresse electronique|telephone|tel|portable|mobile|contacts?|nom|prenom|noms|prenoms|interlocuteurs?|referente?s?|mentore?s?|responsables?|signataires?|instructeurs?|demandeur|deposant)\b/;
/** `nom de l'administration` is nobody's name. */
const isOfBody =
  /\bnom (?:de l |du |de la |d )?(?:administration|organisme|etablissement|service|projet|defi|commune|structure|entite|produit)\b/;

const emails = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** French and international numbers, in pairs or together; not within a longer number. */
const telephones =
  /(?<![\p{L}\p{N}.,-])(?:(?:\+|00)\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/gu;

export interface ContactsRemoved {
  readonly value: Json;
  /** What was taken out, each once: whoever looks for what repeats it looks for these. */
  readonly removed: ReadonlySet<string>;
}

/** A text of a dossier without addresses and numbers. */
export function withoutAddresses(text: string, removed = new Set<string>()): string {
  const taken = (found: string): string => {
    removed.add(found);
    return removedMark;
  };
  return text.replace(emails, taken).replace(telephones, taken);
}

/**
 * What a version of a dossier says, whole or the part that one file gave, without contacts. It works on the stored JSON
 * and not on its type: parts and earlier versions of the application have other fields.
 */
export function withoutContacts(content: Json): ContactsRemoved {
  const removed = new Set<string>();
  return { value: cleaned(content, removed), removed };
}

function cleaned(value: Json, removed: Set<string>): Json {
  if (typeof value === 'string') return withoutAddresses(value, removed);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((one) => cleaned(one, removed));
  const labelled = isContactAnswer(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, Json][] => {
      if (key === 'applicantEmail') return [[key, taken(one, null, removed)]];
      if (key === 'privateAnswers') return [[key, taken(one, [], removed)]];
      if (key === 'projectTeam' && isList(one))
        return [[key, one.map((member) => nameless(member, removed))]];
      if (contactFields.has(key)) {
        taken(one, null, removed);
        return [];
      }
      if (labelled && (key === 'value' || key === 'text')) return [[key, taken(one, '', removed)]];
      return [[key, cleaned(one, removed)]];
    }),
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** An answer under a label, or a part of a fiche under a heading, that asks for a person. */
function isContactAnswer(value: Readonly<Record<string, Json>>): boolean {
  const label = 'heading' in value ? value['heading'] : value['label'];
  if (typeof label !== 'string') return false;
  const plain = plainLabel(label);
  return asksForContact.test(plain) && !isOfBody.test(plain);
}

function nameless(member: Json, removed: Set<string>): Json {
  if (typeof member !== 'object' || member === null || isList(member)) return cleaned(member, removed);
  const { name, ...others } = member;
  const rest = cleaned(others, removed) as Readonly<Record<string, Json>>;
  return name === undefined ? rest : { name: taken(name, '', removed), ...rest };
}

/** Notes every text in what goes, a line at a time, and answers what stands in its place. */
function taken(value: Json, instead: Json, removed: Set<string>): Json {
  for (const line of textsOf(value).flatMap((text) => text.split('\n'))) {
    const text = line.trim();
    if (text.length >= 4) removed.add(text);
  }
  return instead;
}

function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap(textsOf);
  // The label of a private answer is the form's, not a person's.
  return Object.entries(value).flatMap(([key, one]) => (key === 'label' ? [] : textsOf(one)));
}
