import { valueOf } from '../../deliberation/readings.ts';
import type { JurorId } from '../../ids.ts';
import type { DeliberationSource } from '../tell-deliberation.ts';

/** Present at one sitting at least; noted absent from all of theirs; or neither can be told. */
export type Attendance = 'present' | 'absent' | 'unknown';

/** Who came, over all sittings. A sitting is a juror's when it is the whole jury's or their group's. */
export function attendanceOf({
  deliberated,
  groups,
  jurors,
}: Pick<DeliberationSource, 'deliberated' | 'groups' | 'jurors'>): ReadonlyMap<JurorId, Attendance> {
  const sittings = [...groups.map(({ id }) => id), null].flatMap((group) =>
    deliberated.sittings(group).map(({ id }) => ({ id, group })),
  );
  return new Map(
    jurors.map((juror) => {
      const noted = sittings
        .map(({ id, group }) => ({
          own: group === null || group === juror.group,
          presence: valueOf(deliberated.presence(id, juror.id), 'presence'),
        }))
        .filter(({ own, presence }) => own || presence !== null);
      if (noted.some(({ presence }) => presence === 'present')) return [juror.id, 'present'] as const;
      const absent = noted.length > 0 && noted.every(({ presence }) => presence === 'absent');
      return [juror.id, absent ? 'absent' : 'unknown'] as const;
    }),
  );
}
