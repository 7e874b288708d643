import { AppFailure } from '#core/contract/app-error.ts';
import type { DoubtfulNames, PersonalData, Removal } from '#core/contract/requests/privacy.ts';
import type { RequestParsed } from '#core/contract/requests.ts';
import { groupBy } from '#core/group-by.ts';
import { wordExcerpt } from '#core/privacy/word-excerpt.ts';
import { privacyTexts } from '#core/texts/privacy.ts';
import { doubtfulTexts, eraseContacts, eraseJurors, stillThere, type DoubtfulText } from '#db/erase.ts';
import { appendJournal, journalHead } from '#db/journal.ts';
import { countAttachments } from '#db/queries/attachments.ts';
import { forgetParsed, readKnownDefis } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import {
  readBallotEntries,
  readRemovals,
  readReturned,
  removalKind,
  type RemovalPayload,
} from '#db/queries/removals.ts';
import type { ServiceContext } from '../context.ts';
import { forgetHints } from './conflict-hints.ts';
import { viewExports } from './exports/read-published.ts';

/** What personal data the session holds, and what was removed before. For the coordination alone. */
export function viewPersonalData(context: ServiceContext): PersonalData {
  const { db } = context.coordinatorSession();
  return {
    removable: isRemovable(context),
    dossiers: readKnownDefis(db).length,
    attachments: countAttachments(db),
    jurors: readJurors(db).length,
    removals: readRemovals(db),
    returned: readReturned(db),
  };
}

/** While something is still to be decided or told, people have to be reached and named. */
function isRemovable(context: ServiceContext): boolean {
  const phase = context.coordinatorSession().phase();
  return phase === 'archivee' || (phase === 'decision' && viewExports(context).publishable);
}

/** The name is part of the record, which is French whatever the application is shown in. */
const label = privacyTexts.fr.jurorLabel;

const idOf = ({ ports }: ServiceContext, name: string, text: string): string =>
  ports.hash(`${name}\n${text}`);

/** A text is judged by more than the first place in it: « France l’a défendu. Toute la France y gagne. » */
const shownExcerpts = 3;

/** Where a juror's name stands and may say something else, so that somebody looks before it is replaced. */
export function viewDoubtfulNames(context: ServiceContext): DoubtfulNames {
  const { db } = context.coordinatorSession();
  if (!isRemovable(context)) throw new AppFailure('removal-not-now');
  const byName = groupBy(doubtfulTexts(db, label), ({ name }) => name);
  return {
    head: journalHead(db).digest,
    names: [...byName].map(([name, texts]) => ({
      name,
      places: texts.map(({ text, kind, rows, at }) => ({
        id: idOf(context, name, text),
        kind,
        excerpts: at.slice(0, shownExcerpts).map(({ start, end }) => wordExcerpt(text, start, end)),
        times: at.length,
        rows,
      })),
    })),
  };
}

/** In which texts which name stays. Nothing is replaced of which nobody has seen where it stands. */
function keptTexts(context: ServiceContext, names: RemovalWanted['names']): readonly DoubtfulText[] {
  const session = context.coordinatorSession();
  if (names !== null && names.head !== journalHead(session.db).digest) throw new AppFailure('removal-stale');
  const known = new Map(
    doubtfulTexts(session.db, label).map((one) => [idOf(context, one.name, one.text), one] as const),
  );
  if (names === null && known.size > 0) throw new AppFailure('removal-names-open');
  return Array.from(new Set(names?.kept), (id) => {
    const kept = known.get(id);
    if (kept === undefined) throw new AppFailure('request-invalid');
    return kept;
  });
}

type RemovalWanted = RequestParsed<'personal-data-remove'>;

/**
 * Takes contacts, names of jurors or both out of the file for good, and writes down what went by digests and numbers. The
 * chain of the journal is not touched: it holds payloads by their digests. Nothing of it can be had back.
 */
export function removePersonalData(context: ServiceContext, wanted: RemovalWanted): Removal {
  const session = context.coordinatorSession();
  if (!isRemovable(context)) throw new AppFailure('removal-not-now');
  const kept = wanted.jurors ? keptTexts(context, wanted.names) : [];
  const { hash } = context.ports;
  const at = context.ports.now();
  let payload: RemovalPayload;
  try {
    payload = session.file.erase((db): RemovalPayload => {
      const ballots = readBallotEntries(db, hash);
      const contacts = wanted.contacts ? eraseContacts(db, hash) : null;
      const left = contacts === null ? kept : stillThere(db, label, kept);
      const jurors = wanted.jurors ? eraseJurors(db, label, left) : null;
      const gone = new Set([...(contacts?.payloads ?? []), ...(jurors?.payloads ?? [])]);
      const removal = {
        contacts:
          contacts === null
            ? null
            : {
                ...contacts,
                versions: contacts.versions.map((one) => ({ ...one })),
                payloads: [...contacts.payloads],
              },
        jurors: jurors === null ? null : { ...jurors, payloads: [...jurors.payloads] },
        ballots: ballots.filter(({ entry }) => gone.has(entry)),
      };
      appendJournal(db, hash, {
        at,
        actor: 'coordination',
        kind: removalKind,
        subject: session.facts.id,
        payload: removal,
      });
      return removal;
    });
  } finally {
    // Also where it was done and the file could not be written anew.
    context.imports.clear();
    forgetParsed(session.db);
    forgetHints(session);
    session.changed();
  }
  const { contacts, jurors } = payload;
  return {
    at,
    contacts:
      contacts === null ? null : { versions: contacts.versions.length, attachments: contacts.attachments },
    jurors: jurors === null ? null : { jurors: jurors.jurors, signed: jurors.signed, kept: jurors.kept },
  };
}
