import { valueOf } from '../../deliberation/readings.ts';
import type { DefiId, JurorId } from '../../ids.ts';
import { capitalised } from '../../texts/count-word.ts';
import { minutesSittingsTexts } from '../../texts/minutes-sittings.ts';
import { count } from '../figure.ts';
import type { MinutesSection } from '../minutes-model.ts';
import { attendanceOf } from './attendance.ts';
import type { MinutesSource } from './minutes-source.ts';
import { column, counted, paragraph, table, type MinutesNaming } from './told.ts';

type Room = keyof (typeof minutesSittingsTexts)['fr']['rooms'];

/** Who stepped aside from which défi, and who left the room for it. Why stays in the register of the report. */
export function tellDeports(source: MinutesSource, naming: MinutesNaming): MinutesSection {
  const { deports, options } = source;
  const texts = minutesSittingsTexts[options.language];
  const lines = roomsOf(source);
  const declared =
    deports.length === 0
      ? texts.noDeport
      : capitalised(counted(texts.declared, deports.length, options.language));
  return {
    id: 'deports',
    title: texts.deports,
    blocks: [
      paragraph(declared, count('deports/count', deports.length)),
      ...(deports.length === 0 ? [] : [paragraph(texts.deportRule)]),
      ...(lines.length === 0
        ? []
        : [
            table({
              caption: texts.deportTable,
              columns: [texts.member, texts.defi, texts.room].map((name) => column(name)),
              naming: 0,
              rows: lines.map(({ juror, defi, room }) => [
                [naming.juror(juror)],
                [naming.naming.title(defi)],
                [texts.rooms[room]],
              ]),
            }),
          ]),
    ],
  };
}

/** In the order of the jurors, then in the official order; défis that are not in it come last. */
function roomsOf({ deports, rows, jurors, groups, deliberated }: MinutesSource): {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly room: Room;
}[] {
  const attendance = attendanceOf({ deliberated, groups, jurors });
  const order = new Map(rows.map(({ defi }, at) => [defi, at]));
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  const leftOf = (defi: DefiId): readonly JurorId[] =>
    valueOf(deliberated.ofDefi('left-room', defi), 'left-room') ?? [];
  const placeOf = (defi: DefiId): number => order.get(defi) ?? rows.length;
  return jurors.flatMap(({ id, group }) => {
    const own = deports.filter(({ juror }) => juror === id).map(({ defi }) => defi);
    const without = rows.filter(({ defi }) => leftOf(defi).includes(id) && !own.includes(defi));
    const roomOf = (defi: DefiId): Room => {
      if (leftOf(defi).includes(id)) return own.includes(defi) ? 'left' : 'no-deport';
      const row = rows[placeOf(defi)];
      if (row === undefined) return 'not-heard';
      const { label } = row.hearing;
      if (label !== '' && label !== (group === null ? '' : labels.get(group))) return 'other-group';
      return attendance.get(id) === 'absent' ? 'absent' : 'unnoted';
    };
    return [...own, ...without.map(({ defi }) => defi)]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((defi) => ({ juror: id, defi, room: roomOf(defi) }));
  });
}
