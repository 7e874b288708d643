import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestInput, RequestOutput } from '#core/contract/requests.ts';
import { Deliberated } from '#core/deliberation/readings.ts';
import { asGroupId, asJurorId, type DefiId, type GroupId, type JurorId } from '#core/ids.ts';
import { readActs } from '#db/queries/deliberation.ts';
import { exportCsv } from './export-csv.ts';
import { jurorAt, markDefi } from './jury.ts';
import { kitOrder, newFolder, readingOf, TestService } from './service.ts';

/** Who sits where, and what each group hears; Ada stepped aside from one of her group's défis. */
const seats = {
  'Groupe A': { jurors: ['Ada Martin', 'Abel Roy'], defis: ['Alpha', 'Beta', 'Delta'] },
  'Groupe B': { jurors: ['Bea Petit', 'Basile Noir'], defis: ['Gamma', 'Omega'] },
} as const;
type Label = keyof typeof seats;

let prepared: Promise<SittingBench> | undefined;

/** A coordinator in the deliberation, with two groups of which every juror has marked every défi of theirs. */
export class SittingBench {
  readonly folder = newFolder();
  readonly coordinator = new TestService();
  readonly groups = new Map<string, GroupId>();
  readonly jurors = new Map<string, JurorId>();
  readonly defis = new Map<string, DefiId>();
  readonly #open: TestService[] = [this.coordinator];
  #files = 0;

  at(name: string): string {
    return join(this.folder, name);
  }

  group(label: Label): GroupId {
    return found(this.groups, label);
  }

  juror(name: string): JurorId {
    return found(this.jurors, name);
  }

  /** Not under the person's name, which would be one more place to find it. */
  ballotOf(name: string): string {
    return this.at(`bulletin-${String([...this.jurors.keys()].indexOf(name) + 1)}.eigballot`);
  }

  defi(title: string): DefiId {
    return found(this.defis, title);
  }

  /** Opens a copy of one session that all tests of a file share: making it takes longer than what they try. */
  async start(): Promise<void> {
    prepared ??= SittingBench.#made();
    const { folder, groups, jurors, defis } = await prepared;
    cpSync(folder, this.folder, { recursive: true });
    for (const [label, id] of groups) this.groups.set(label, id);
    for (const [name, id] of jurors) this.jurors.set(name, id);
    for (const [title, id] of defis) this.defis.set(title, id);
    await this.coordinator.ask('session-open', { place: this.at('s.eigjury') });
  }

  static async #made(): Promise<SittingBench> {
    const bench = new SittingBench();
    await bench.startAnew();
    bench.close();
    return bench;
  }

  /** A session of its own, like the shared one. */
  async startAnew(): Promise<void> {
    await this.#prepare();
    for (const { jurors, defis } of Object.values(seats)) {
      for (const name of jurors) await this.#mark(name, defis);
    }
    await this.coordinator.ask('phase-change', { to: 'depouillement', reason: null });
    await this.coordinator.ask('phase-change', { to: 'deliberation', reason: null });
  }

  async #prepare(): Promise<void> {
    const { coordinator } = this;
    await coordinator.ask('session-create', {
      place: this.at('s.eigjury'),
      name: 'Essai',
      gridTemplate: 'eig3',
    });
    const titles = Object.values(seats).flatMap(({ defis }) => [...defis]);
    const rows = titles.map((title, place) => ({
      number: String(3_000_001 + place),
      title,
      administration: `ADMINISTRATION-${title}`,
      eigs: 2,
    }));
    writeFileSync(this.at('export.csv'), exportCsv(rows));
    const { importId } = await coordinator.ask('import-read', readingOf(this.at('export.csv')));
    await coordinator.ask('import-apply', { importId });
    for (const { id, title } of await coordinator.ask('defis-list', {})) this.defis.set(title, id);
    await coordinator.ask('recevabilite-decide-many', {
      defis: [...this.defis.values()],
      state: 'recevable',
      reason: 'Dossier complet.',
    });
    const pairs: RequestInput<'assignment-set'>['pairs'] = [];
    for (const [label, { jurors, defis }] of Object.entries(seats)) {
      const { id } = await coordinator.ask('group-save', { id: null, label });
      this.groups.set(label, asGroupId(id));
      for (const name of jurors) {
        const juror = await coordinator.ask('juror-save', {
          id: null,
          name,
          organisation: '',
          office: 'membre',
          group: id,
        });
        this.jurors.set(name, asJurorId(juror.id));
        for (const title of titles) {
          const assigned = defis.some((own) => own === title);
          pairs.push({ juror: juror.id, defi: this.defi(title), assigned });
        }
      }
    }
    await coordinator.ask('assignment-set', { pairs });
    await coordinator.ask('deport-set', {
      juror: this.juror('Ada Martin'),
      defi: this.defi('Delta'),
      reason: 'MOTIF-DE-ADA',
    });
    await coordinator.ask('phase-change', { to: 'notation', reason: null });
    await coordinator.ask('kits-write', kitOrder(this.folder));
  }

  async #mark(name: string, titles: readonly string[]): Promise<void> {
    const juror = await jurorAt(this.folder, name);
    const [first = ''] = name.toUpperCase().split(' ');
    for (const [place, title] of titles.entries()) {
      if (name === 'Ada Martin' && title === 'Delta') continue;
      await markDefi(juror, title, 200 + 50 * (place + (name.length % 3)));
      const defi = this.defi(title);
      await juror.ask('note-save', { defi, field: 'comment', text: `COMMENTAIRE-${first}-${title}` });
      await juror.ask('note-save', { defi, field: 'private', text: `PRIVE-${first}-${title}` });
    }
    const file = this.ballotOf(name);
    await juror.ask('ballot-export', { place: file });
    juror.close();
    await this.coordinator.ask('ballots-receive', { files: [file] });
  }

  order(label: Label | null, name: string, locked = false): RequestInput<'sitting-kit-write'> {
    return {
      group: label === null ? null : this.group(label),
      juror: this.juror(name),
      folder: this.folder,
      locked,
      job: 'job-of-test',
    };
  }

  /** Writes a référent's file and opens it on a machine of its own. */
  async referent(label: Label, name: string): Promise<TestService> {
    const { fileName } = await this.coordinator.ask('sitting-kit-write', this.order(label, name));
    return this.opened(fileName);
  }

  /** The session that a référent's file makes; a new place each time, unless one is given. */
  async opened(
    fileName: string,
    place = this.at(`referent-${String((this.#files += 1))}.eigjury`),
  ): Promise<TestService> {
    const service = new TestService();
    this.#open.push(service);
    await service.ask('kit-open', { kit: this.at(fileName), passphrase: null, place });
    return service;
  }

  /** What this machine has to send, as a file. */
  async sent(service: TestService): Promise<string> {
    const place = this.at(`retour-${String((this.#files += 1))}.eigseance`);
    await service.ask('sitting-export', { place });
    return place;
  }

  async receive(file: string): Promise<RequestOutput<'ballots-receive'>['outcomes'][number]> {
    const { outcomes } = await this.coordinator.ask('ballots-receive', { files: [file] });
    const [outcome] = outcomes;
    if (outcome === undefined) throw new Error('no outcome');
    return outcome;
  }

  close(): void {
    for (const service of this.#open) service.close();
  }
}

export const deliberatedIn = (service: TestService): Deliberated =>
  Deliberated.of(readActs(service.context.session().db));

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing called ${key}`);
  return value;
}
