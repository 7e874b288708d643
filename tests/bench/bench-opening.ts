import type { Bench, Figure } from './bench.ts';
import { serveCall } from './in-own-process.ts';
import { marksOf } from './made-up-call.ts';

const promised = { name: 'promised', value: 2_000 };

/** Opening a session in a service that has just started, and what its first screens ask, at three sizes. */
export const openingBench: Bench = {
  name: 'opening',
  run: async (_folder, calls) => {
    const figures: Figure[] = [];
    for (const size of calls.sizes) {
      const { session, closed } = await calls.of(size);
      const what = `${size.defis.toLocaleString('en')} défis, ${marksOf(size).toLocaleString('en')} marks`;
      const open = await serveCall({
        session,
        requests: [
          ['defis-list', {}],
          ['dashboard-view', {}],
          ['session-view', {}],
        ],
      });
      const ranked = await serveCall({
        session: closed,
        requests: [
          ['ranking-view', {}],
          ['ranking-view', {}],
        ],
      });
      const bare = { name: 'bare SELECT of every dossier', value: open.bareMs };
      const ms = (name: string, value: number, reference = bare): Figure => ({
        name: `${what}: ${name}`,
        value,
        unit: 'ms',
        reference,
      });
      const [list = 0, dashboard = 0, again = 0] = open.requestMs;
      const [ranking = 0, rankingAgain = 0] = ranked.requestMs;
      figures.push(
        ms('opening while marking', open.openMs),
        ms('opening after the closing', ranked.openMs),
        ms('list of défis', list),
        ms('progress of every juror', dashboard),
        ms('the frame again, after a commit', again),
        ms('ranking from the file', ranking),
        ms('ranking again', rankingAgain),
        {
          name: `${what}: service`,
          value: Math.max(open.megabytes, ranked.megabytes),
          unit: 'MB',
          reference: { name: 'promised for loading', value: 500 },
        },
      );
      if (size.defis === 10_000) figures.push(ms('opening while marking', open.openMs, promised));
    }
    return figures;
  },
};
