import { AppFailure } from '#core/contract/app-error.ts';
import type { PersonalData, Removal } from '#core/contract/requests/privacy.ts';
import { privacyTexts } from '#core/texts/privacy.ts';
import { eraseContacts, eraseJurors } from '#db/erase.ts';
import { appendJournal } from '#db/journal.ts';
import { countAttachments } from '#db/queries/attachments.ts';
import { forgetParsed, readKnownDefis } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readRemovals, readReturned, removalKind, type RemovalPayload } from '#db/queries/removals.ts';
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

/**
 * Takes contacts, names of jurors or both out of the file for good, and writes down what went by digests and numbers. The
 * chain of the journal is not touched: it holds payloads by their digests. Nothing of it can be had back.
 */
export function removePersonalData(
  context: ServiceContext,
  wanted: { readonly contacts: boolean; readonly jurors: boolean },
): Removal {
  const session = context.coordinatorSession();
  if (!isRemovable(context)) throw new AppFailure('removal-not-now');
  const { hash } = context.ports;
  const at = context.ports.now();
  let payload: RemovalPayload;
  try {
    payload = session.file.erase((db): RemovalPayload => {
      const contacts = wanted.contacts ? eraseContacts(db, hash) : null;
      // The name is part of the record, which is French whatever the application is shown in.
      const jurors = wanted.jurors ? eraseJurors(db, privacyTexts.fr.jurorLabel) : null;
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
    jurors: jurors === null ? null : { jurors: jurors.jurors, signed: jurors.signed },
  };
}
