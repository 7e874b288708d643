import type { HistoryNames } from '#core/history/history-names.ts';
import { readDefiName } from '#db/queries/history.ts';
import { readGroups, readJurors } from '#db/queries/jury.ts';
import { readScenarios } from '#db/queries/scenarios.ts';
import { readGrid } from '#db/queries/session.ts';
import type { OpenSession } from '../../open-session.ts';

/** Défis are looked up one by one: a page names few of them. */
export function namesFor({ db }: OpenSession): HistoryNames {
  const jurors = new Map<string, string>(readJurors(db).map(({ id, name }) => [id, name]));
  const others = new Map<string, string>([
    ...readGroups(db).map(({ id, label }) => [id, label] as const),
    ...readScenarios(db).map(({ id, scenario }) => [id, scenario.name] as const),
  ]);
  const criteria = new Map<string, string>(readGrid(db).grid.criteria.map(({ id, label }) => [id, label]));
  const defis = new Map<string, ReturnType<HistoryNames['defi']>>();
  return {
    juror: (id) => jurors.get(id) ?? null,
    defi: (id) => {
      let name = defis.get(id);
      if (name === undefined) defis.set(id, (name = readDefiName(db, id)));
      return name;
    },
    other: (id) => others.get(id) ?? null,
    criterion: (id) => criteria.get(id) ?? id,
  };
}
