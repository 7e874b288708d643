import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestOutput } from '#core/contract/requests.ts';
import { exportCsv } from './export-csv.ts';
import { newFolder, readingOf, TestService } from './service.ts';

/** A coordinator with two défis and two jurors, the marking open. Bob has a déport known beforehand on Bravo. */
export class SheetSession {
  readonly folder = newFolder();
  readonly coordinator = new TestService();

  at(name: string): string {
    return join(this.folder, name);
  }

  async start(): Promise<void> {
    const { coordinator } = this;
    await coordinator.ask('session-create', {
      place: this.at('s.eigjury'),
      name: 'Essai',
      gridTemplate: 'eig3',
    });
    writeFileSync(
      this.at('export.csv'),
      exportCsv([
        { number: '3000001', title: '=Alpha & <Co>', administration: 'A', eigs: 2 },
        { number: '3000002', title: 'Bravo', administration: 'B', eigs: 3 },
      ]),
    );
    const { importId } = await coordinator.ask('import-read', readingOf(this.at('export.csv')));
    await coordinator.ask('import-apply', { importId });
    const filed = await coordinator.ask('defis-list', {});
    await coordinator.ask('recevabilite-decide-many', {
      defis: filed.map(({ id }) => id),
      state: 'recevable',
      reason: 'Dossier complet.',
    });
    for (const name of ['Ada Jurée', 'Bob Juré']) {
      await coordinator.ask('juror-save', {
        id: null,
        name,
        organisation: '',
        office: 'membre',
        group: null,
      });
    }
    await coordinator.ask('phase-change', { to: 'notation', reason: null });
  }

  async defiOf(title: string): Promise<string> {
    const defis = await this.coordinator.ask('defis-list', {});
    return defis.find((defi) => 'title' in defi && defi.title.includes(title))?.id ?? '';
  }

  async jurorOf(name: string): Promise<string> {
    const { jurors } = await this.coordinator.ask('ballots-view', {});
    return jurors.find((juror) => juror.name.startsWith(name))?.juror ?? '';
  }

  async writeWorkbooks(): Promise<RequestOutput<'sheets-write'>['written']> {
    const order = {
      folder: this.folder,
      jurors: null,
      kind: 'xlsx',
      language: 'fr',
      job: 'job-of-test',
    } as const;
    return (await this.coordinator.ask('sheets-write', order)).written;
  }

  workbook(name = 'feuille-ada-juree.xlsx'): Buffer {
    return readFileSync(this.at(name));
  }

  /** Puts a file among those that came back and has it received. */
  async receive(name: string, bytes: Uint8Array, replaces: string | null = null): Promise<Outcome> {
    writeFileSync(this.at(name), bytes);
    return this.coordinator.ask('sheet-receive', { file: this.at(name), replaces });
  }

  close(): void {
    this.coordinator.close();
  }
}

type Outcome = RequestOutput<'sheet-receive'>;
