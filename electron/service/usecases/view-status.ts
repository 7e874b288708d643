import { progressByDefi } from '#core/ballot/progress.ts';
import type { ServiceContext } from '../context.ts';
import { viewDashboard } from './view-dashboard.ts';

/** How far the marking of one défi is: who, never which mark. */
export interface DefiStatus {
  readonly number: string | null;
  readonly title: string;
  /** Current ballots with a mark on every criterion. */
  readonly complete: number;
  /** Jurors who are to mark it: déports apart. */
  readonly expected: number;
  /** Names of the jurors under a déport. */
  readonly deports: readonly string[];
  /** Names of those whose marks are missing or incomplete, or whose ballots are in conflict. */
  readonly missing: readonly string[];
}

/** The défis that are to be marked, each with what is still missing; jurors in the order of the dashboard. */
export function viewDefiStatus(context: ServiceContext): DefiStatus[] {
  const { jurors, defis } = viewDashboard(context);
  const active = jurors.filter(({ withdrawn }) => !withdrawn);
  const progress = progressByDefi(active, defis.length);
  return defis.flatMap(({ number, title }, place) => {
    const { complete = [], begun = [], missing = [] } = progress[place] ?? {};
    const open = new Set([...begun, ...missing]);
    const deports = active.filter((juror) => juror.deports.some(({ defi }) => defi === place));
    const expected = complete.length + open.size;
    if (expected + deports.length === 0) return [];
    return {
      number,
      title,
      complete: complete.length,
      expected,
      deports: deports.map(({ name }) => name),
      missing: active.filter((_juror, index) => open.has(index)).map(({ name }) => name),
    };
  });
}
