import { valueOf } from '../../deliberation/readings.ts';
import type { JurorId } from '../../ids.ts';
import { heldSittings, type DeliberationSource } from '../tell-deliberation.ts';

/** Present at one sitting at least; noted absent from all of theirs; or neither can be told. */
export type Attendance = 'present' | 'absent' | 'unknown';

/** Who came, over all sittings. A sitting is a juror's when it is the whole jury's or their group's. */
export function attendanceOf(
  source: Pick<DeliberationSource, 'deliberated' | 'groups' | 'jurors'>,
): ReadonlyMap<JurorId, Attendance> {
  const { deliberated, jurors } = source;
  const sittings = heldSittings(source);
  return new Map(
    jurors.map((juror) => {
      const noted = sittings
        .map(({ id, group }) => ({
          own: group.id === null || group.id === juror.group,
          presence: valueOf(deliberated.presence(id, juror.id), 'presence'),
        }))
        .filter(({ own, presence }) => own || presence !== null);
      if (noted.some(({ presence }) => presence === 'present')) return [juror.id, 'present'] as const;
      const absent = noted.length > 0 && noted.every(({ presence }) => presence === 'absent');
      return [juror.id, absent ? 'absent' : 'unknown'] as const;
    }),
  );
}
