import { attachmentOrder, type Kit } from '#core/ballot/kit.ts';
import { splitKit } from '#core/ballot/split-kit.ts';
import type { Juror } from '#core/jury/juror.ts';
import type { Ports } from '#core/ports.ts';
import { readSignedBallot } from '#db/queries/ballots.ts';
import type { StoredDefi } from '#db/queries/defis.ts';
import type { EnrolmentIssue } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import { kitText } from '../interchange/exchange/write-kit-file.ts';
import type { OpenSession } from '../open-session.ts';
import { kitDefi, kitJuror, type KitSources } from './kit-dossiers.ts';

interface Wanted {
  readonly juror: Juror;
  readonly plan: readonly StoredDefi[];
  readonly enrolment: EnrolmentIssue;
  readonly heads: ReturnType<KitSources['headsOf']>;
  /** For whom ballots are sealed. */
  readonly recipient: string;
  readonly locked: boolean;
}

/** The most bytes of a file that an e-mail takes, as the settings have it; null: no matter how many. */
export function mailLimit(session: OpenSession): number | null {
  const { kitLimitMegabytes } = readSettings(session.db);
  return kitLimitMegabytes === null ? null : kitLimitMegabytes * 1_000_000;
}

/** The kit of a juror, or its parts where it would be larger than the mail limit. */
export function kitParts(session: OpenSession, wanted: Wanted, { now }: Pick<Ports, 'now'>): Kit[] {
  const { db } = session;
  const { juror, enrolment, heads } = wanted;
  const defis = wanted.plan.map((defi) => kitDefi(session, defi));
  // Brought back where they are needed: to a new machine, or to settle which of two counts.
  const back = enrolment.issue > 1 || heads.length > 1 ? heads : [];
  const bare: Kit = {
    session: session.facts.id,
    sessionName: readName(db),
    demonstration: session.facts.demonstration,
    juror: kitJuror(juror),
    enrolment: enrolment.secret,
    recipient: wanted.recipient,
    issue: enrolment.issue,
    grid: readGrid(db).grid,
    settings: readSettings(db),
    writtenAt: now(),
    assigned: defis.map(({ id }) => id),
    returned: back.flatMap((digest) => readSignedBallot(db, digest) ?? []),
    // No part has a greater number than there are défis.
    part: { number: Math.max(1, defis.length), of: Math.max(1, defis.length) },
    defis: [],
    sitting: null,
  };
  const parts = splitKit(
    defis.map((defi) => ({
      // With the comma, or the brackets, around it.
      text: Buffer.byteLength(JSON.stringify(defi)) + 1,
      attachments: attachmentOrder({ defis: [defi] }),
    })),
    // With the line break behind it.
    { base: Buffer.byteLength(kitText(bare)) + 1, limit: mailLimit(session), locked: wanted.locked },
  );
  return parts.map((places, index) => ({
    ...bare,
    part: { number: index + 1, of: parts.length },
    defis: places.flatMap((place) => defis[place] ?? []),
  }));
}
