import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ballot } from '#core/ballot/ballot.ts';
import { signBallot, type SignedBallot } from '#core/ballot/signed-ballot.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { asDefiId, asDeviceId, asJurorId, asSessionId, type CriterionId } from '#core/ids.ts';
import type { SigningKey } from '#core/ports.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { writeBallotFile } from '#electron/service/interchange/exchange/ballot-file.ts';
import { receiveBallots } from '#electron/service/usecases/receive-ballots.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { readSealingKey } from '#db/queries/keys.ts';
import { readGrid } from '#db/queries/session.ts';
import { ballotOf } from './core-samples.ts';
import { exportCsv } from './export-csv.ts';
import { loadFiles, put } from './loading.ts';
import { kitOrder, newFolder, TestService } from './service.ts';

/** A key that follows from a number, so that a test can name whose it is. */
export const keyOf = (number: number): SigningKey => nodePorts.signing.keyOf(new Uint8Array(32).fill(number));

/**
 * A coordinator's session that has written kits to two jurors, Ada and Bela; with its secrets, to make the ballots that
 * an honest application never would.
 */
export class BallotBench {
  readonly folder = newFolder();
  readonly service = new TestService();
  readonly path = join(this.folder, 's.eigjury');
  #files = 0;

  async open(): Promise<this> {
    const { service, folder } = this;
    await service.ask('session-create', { place: this.path, name: 'Essai', gridTemplate: 'eig3' });
    const row = { number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 };
    await loadFiles(service, [put(folder, 'export.csv', exportCsv([row]))]);
    const filed = await service.ask('defis-list', {});
    await service.ask('recevabilite-decide-many', {
      defis: filed.map(({ id }) => id),
      state: 'recevable',
      reason: 'Complet.',
    });
    for (const name of ['Ada', 'Bela']) {
      await service.ask('juror-save', { id: null, name, organisation: '', office: 'membre', group: null });
    }
    await service.ask('phase-change', { to: 'notation', reason: null });
    await service.ask('kits-write', kitOrder(folder));
    return this;
  }

  get recipient(): string {
    const key = readSealingKey(this.service.context.session().db);
    if (key === null) throw new Error('no kit was written');
    return key.recipient;
  }

  async jurorIds(): Promise<{ ada: string; bela: string }> {
    const { jurors } = await this.service.ask('call-view', {});
    const idOf = (name: string): string => jurors.find((juror) => juror.name === name)?.id ?? '';
    return { ada: idOf('Ada'), bela: idOf('Bela') };
  }

  secretOf(juror: string): string {
    return readEnrolments(this.service.context.session().db, asJurorId(juror))[0]?.secret ?? '';
  }

  /** Ada's ballot for this session, with one mark; whatever is given replaces that part of it. */
  async ballot(given: Partial<Ballot> = {}): Promise<Ballot> {
    const session = this.service.context.session();
    const { ada } = await this.jurorIds();
    const [defi] = await this.service.ask('defis-list', {});
    return ballotOf({
      session: asSessionId(session.facts.id),
      juror: asJurorId(ada),
      device: asDeviceId(nodePorts.newId()),
      grid: readGrid(session.db).fingerprint,
      nonce: Buffer.from(nodePorts.randomBytes(16)).toString('hex'),
      entries: [
        {
          defi: asDefiId(defi?.id ?? ''),
          deport: null,
          marks: [{ criterion: 'C1' as CriterionId, value: 300 }],
          notes: [],
        },
      ],
      ...given,
    });
  }

  /** Signed as its juror would, with the key of this number. */
  signed(ballot: Ballot, key = 1, secret = this.secretOf(ballot.juror)): SignedBallot {
    return signBallot(ballot, keyOf(key), secret, nodePorts.signing);
  }

  sealed(signed: SignedBallot, recipient = this.recipient): Promise<Uint8Array> {
    return writeBallotFile(signed, recipient, nodePorts);
  }

  async receive(bytes: Uint8Array | string): Promise<BallotOutcome> {
    const path = join(this.folder, `${String((this.#files += 1))}.eigballot`);
    writeFileSync(path, bytes);
    const { outcomes } = await receiveBallots(this.service.context, [path]);
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  }

  /** The digest of the whole session file: the same as long as nothing in it changes. */
  fileDigest(): string {
    return createHash('sha256').update(readFileSync(this.path)).digest('hex');
  }

  close(): void {
    this.service.close();
  }
}
