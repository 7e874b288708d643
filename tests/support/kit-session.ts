import { join } from 'node:path';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { asDefiId, asJurorId, type DefiId, type JurorId } from '#core/ids.ts';
import { writeDeport } from '#db/queries/jury.ts';
import { insertDefi, writeDefiVersion } from '#db/queries/defis.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import type { OpenedKit } from '#electron/service/interchange/exchange/kit-file.ts';
import { newFolder, TestService } from './service.ts';

/** A coordinator's session in the phase of marking, for what is about kits. */
export class KitSession {
  readonly service = new TestService();
  readonly folder = newFolder();
  readonly jurors = new Map<string, JurorId>();
  readonly defis = new Map<string, DefiId>();

  at(name: string): string {
    return join(this.folder, name);
  }

  async start(jurors: readonly string[]): Promise<void> {
    const { service } = this;
    await service.ask('session-create', { place: this.at('s.eigjury'), name: 'Essai', gridTemplate: 'eig3' });
    for (const name of jurors) {
      const office = 'membre' as const;
      const { id } = await service.ask('juror-save', {
        id: null,
        name,
        organisation: '',
        office,
        group: null,
      });
      this.jurors.set(name, asJurorId(id));
    }
  }

  /** One more défi; `content` replaces what is given of its dossier. */
  addDefi(title: string, content: Partial<DefiContent> = {}): DefiId {
    const id = asDefiId(nodePorts.newId());
    const session = this.service.context.session();
    const dossierNumber = String(3_000_001 + this.defis.size);
    const whole = { ...emptyDefiContent, dossierNumber, title, ...content };
    session.record({ kind: 'add-defi-for-test', subject: id, payload: {} }, (db, entry) => {
      insertDefi(db, entry, id, dossierNumber);
      writeDefiVersion(db, entry, { defi: id, content: whole, source: null }, nodePorts.hash);
    });
    this.defis.set(title, id);
    return id;
  }

  async decide(title: string, state: 'recevable' | 'irrecevable'): Promise<void> {
    await this.service.ask('recevabilite-decide', { defi: this.defi(title), state, reason: 'MOTIF-SECRET' });
  }

  open(): Promise<unknown> {
    return this.service.ask('phase-change', { to: 'notation', reason: null });
  }

  defi(title: string): DefiId {
    const id = this.defis.get(title);
    if (id === undefined) throw new Error(`no défi ${title}`);
    return id;
  }

  juror(name: string): JurorId {
    const id = this.jurors.get(name);
    if (id === undefined) throw new Error(`no juror ${name}`);
    return id;
  }

  /** A déport that the coordination knows before the kit. */
  deport(name: string, title: string, reason: string): void {
    const session = this.service.context.session();
    session.record({ kind: 'deport-for-test', subject: this.juror(name), payload: {} }, (db, entry) =>
      writeDeport(db, entry, { juror: this.juror(name), defi: this.defi(title), reason }),
    );
  }

  read(fileName: string, passphrase: string | null = null): Promise<OpenedKit> {
    const { kits } = this.service.context;
    kits.forget();
    return kits.readWhole(this.at(fileName), passphrase);
  }
}
