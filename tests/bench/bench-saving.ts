import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BenchService } from './bench-service.ts';
import { percentile, timed, type Bench, type Figure } from './bench.ts';

/** So that ten of them are beyond the last percentile. */
const saves = 1_000;

/**
 * From a mark's request to its answer, when it is on the disk, in a juror's file of 500 défis that a real kit made; in
 * turn with a bare commit of one row, as durable, so that both find the disk in the same state.
 */
export const savingBench: Bench = {
  name: 'saving',
  run: async (folder, calls) => {
    const [size] = calls.sizes;
    if (size === undefined) return [];
    const desk = await juror(folder, (await calls.of(size)).session);
    const { defis } = await desk.ask('desk-view', {});
    const bare = bareCommits(join(folder, 'bare.db'));
    const times: { readonly save: number; readonly bare: number; readonly again: number }[] = [];
    for (let turn = 0; turn < saves; turn += 1) {
      const defi = defis[(turn * 7) % defis.length]?.id ?? '';
      const mark = {
        defi,
        criterion: `C${String((turn % 5) + 1)}`,
        value: 100 + 5 * ((turn * 13 + Math.floor(turn / defis.length)) % 60),
      };
      times.push({
        bare: timed(bare.commit),
        save: await desk.timed('mark-save', mark),
        again: await desk.timed('session-view', {}),
      });
    }
    bare.close();
    desk.close();
    const ofBare = times.map((time) => time.bare);
    const reference = (share: number): Figure['reference'] => ({
      name: `bare durable commit, p${String(share * 100)}`,
      value: percentile(ofBare, share),
    });
    return [0.5, 0.99].flatMap((share): Figure[] => [
      {
        name: `saving a mark, p${String(share * 100)}`,
        value: percentile(
          times.map(({ save }) => save),
          share,
        ),
        unit: 'ms',
        reference: reference(share),
      },
      {
        name: `the frame after it, p${String(share * 100)}`,
        value: percentile(
          times.map(({ again }) => again),
          share,
        ),
        unit: 'ms',
        reference: reference(share),
      },
    ]);
  },
};

/** One row a commit, with the same journal and synchronisation as a session file. */
function bareCommits(path: string): { readonly commit: () => void; readonly close: () => void } {
  const sqlite = new Database(path);
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('synchronous = EXTRA');
  sqlite.exec('CREATE TABLE mark (id INTEGER PRIMARY KEY, value INTEGER NOT NULL) STRICT');
  const insert = sqlite.prepare('INSERT INTO mark (value) VALUES (?)');
  return {
    commit: () => {
      sqlite.transaction(() => void insert.run(300)).immediate();
    },
    close: () => void sqlite.close(),
  };
}

/** A juror's own file, from a kit that the coordinator's session writes. */
async function juror(folder: string, session: string): Promise<BenchService> {
  const coordinator = new BenchService();
  await coordinator.ask('session-open', { place: session });
  const { jurors } = await coordinator.ask('call-view', {});
  const [first] = jurors;
  if (first === undefined) throw new Error('nobody takes part');
  const order = { folder, jurors: [first.id], locked: false, reissue: null, job: 'job-of-bench' };
  const { written } = await coordinator.ask('kits-write', order);
  coordinator.close();
  const own = new BenchService();
  const kit = join(folder, written[0]?.files[0]?.fileName ?? '');
  await own.ask('kit-open', { kit, passphrase: null, place: join(folder, 'own.eigjury') });
  return own;
}
