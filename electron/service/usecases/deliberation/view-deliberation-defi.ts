import { AppFailure } from '#core/contract/app-error.ts';
import type { CollectiveCell, DeliberationDefi, OpenDefi } from '#core/contract/requests/deliberation.ts';
import { defiOfSaid, type SaidField } from '#core/deliberation/act.ts';
import { valueOf } from '#core/deliberation/readings.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { flagsOf } from '#core/ranking/flags.ts';
import { roundFraction } from '#core/ranking/fraction.ts';
import { markTable } from '#core/ranking/mark-table.ts';
import type { RankingRow } from '#core/ranking/rank.ts';
import type { BallotNote } from '#db/queries/ballot-readings.ts';
import type { ServiceContext } from '../../context.ts';
import { agendaFacts } from '../agenda-facts.ts';
import { nameOfDefi, readDeliberation, type Deliberation } from './material.ts';
import { chairsOf, leavingFor, mostVotes } from './people.ts';
import { recorded, saidBy } from './recorded.ts';
import { collectiveOf, gridOf, undoableIn } from './view-sittings.ts';

/** What passes, and says nothing of the défi. */
const passing: ReadonlySet<SaidField> = new Set(['clock', 'projection', 'left-room']);

/** One défi in front of its group: closed to the holder's own déport, and until everybody with one has left the room. */
export function viewDeliberationDefi(context: ServiceContext, defi: DefiId): DeliberationDefi {
  const session = context.session();
  const now = readDeliberation(session);
  const group = now.hearing.get(defi);
  if (group === undefined) throw new AppFailure('defi-unknown');
  const { closed, number, title, administration } = nameOfDefi(now, defi);
  const people = leavingFor(now, defi).map(({ juror, left }) => ({
    juror: juror.id,
    name: juror.name,
    left,
  }));
  if (closed || people.some(({ left }) => !left)) {
    return { open: false, defi, number, title, group, why: closed ? 'own-deport' : 'room', leaving: people };
  }
  const row = now.individual.find((one) => one.defi === defi);
  if (row === undefined) throw new AppFailure('defi-unknown');
  const facts = agendaFacts(context);
  const figures = facts.rows.get(defi);
  const numbers = numbersOf(now);
  const { marks, total } = collectiveOf(now, defi);
  const notes = now.notes.filter((note) => note.defi === defi);
  return {
    open: true,
    defi,
    number,
    title,
    administration,
    group,
    finished: valueOf(now.deliberated.ofGroup('finished', group), 'finished') ?? false,
    leaving: people,
    jurors: jurorsHeard(now, row, notes, numbers, facts.severity),
    criteria: cellsOf(now, row, marks, notes, numbers),
    comments: commentsOf(notes, 'comment', numbers),
    advice: adviceOf(notes, numbers),
    jurorsCoupDeCoeur: notes.filter(({ field }) => field === 'coup-de-coeur').length,
    total: {
      individual: row.total,
      median: row.median,
      trimmed: row.trimmedMean,
      adjusted: figures?.adjusted ?? null,
      adjustedError: figures?.adjustedError ?? null,
      collective: total === null ? null : roundFraction(total),
    },
    interval:
      figures === undefined || figures.low === null || figures.high === null
        ? null
        : { low: figures.low, high: figures.high, aboveCut: figures.aboveCut },
    avis: recorded(now.deliberated.ofDefi('avis', defi), 'avis', now.jurors),
    reason: recorded(now.deliberated.ofDefi('reason', defi), 'reason', now.jurors),
    dissent: recorded(now.deliberated.ofDefi('dissent', defi), 'dissent', now.jurors),
    coupDeCoeur: recorded(now.deliberated.ofDefi('coup-de-coeur', defi), 'coup-de-coeur', now.jurors),
    rank: gridOf(now, group).lines.find((line) => line.defi === defi)?.rank ?? null,
    clock: valueOf(now.deliberated.ofDefi('clock', defi), 'clock'),
    minutes: minutesOf(now),
    chairs: chairsOf(now, group).map(({ id, name }) => ({ juror: id, name })),
    mostVotes: mostVotes(now, defi),
    sittings: now.deliberated
      .sittings(group)
      .map(({ id, reading }) => ({ id, label: valueOf(reading, 'sitting')?.label ?? '' })),
    history: now.acts
      .filter(({ act }) => defiOfSaid(act.said) === defi && !passing.has(act.said.field))
      .map(({ act, digest }) => ({
        digest,
        at: act.at,
        by: saidBy(act, now.jurors),
        said: act.said,
        reason: act.reason,
        undoes: act.undoes !== null,
      }))
      .reverse(),
    undoable: undoableIn(session, now, group),
  };
}

export const minutesOf = ({
  settings: { minutes },
}: Deliberation): { impressions: number; hearing: number; deliberation: number } => ({
  impressions: minutes.impressions,
  hearing: minutes.hearing,
  deliberation: minutes.deliberation,
});

/** A number for each juror, by name: the same on every défi. */
export const numbersOf = ({ jurors }: Deliberation): ReadonlyMap<JurorId, number> =>
  new Map(jurors.map(({ id }, at) => [id, at + 1]));

type Numbers = ReadonlyMap<JurorId, number>;

function jurorsHeard(
  { jurors, settings }: Deliberation,
  row: RankingRow,
  notes: readonly BallotNote[],
  numbers: Numbers,
  severity: ReadonlyMap<JurorId, number>,
): OpenDefi['jurors'] {
  const heard = new Set([...row.given.jurors(), ...notes.map(({ juror }) => juror)]);
  const totals = new Map(row.given.totals().map(({ juror, total }) => [juror, total]));
  return jurors
    .filter(({ id }) => heard.has(id))
    .map(({ id, name }) => ({
      number: numbers.get(id) ?? 0,
      name: settings.namesInDeliberation ? name : null,
      total: totals.get(id) ?? null,
      severity: severity.get(id) ?? null,
    }));
}

/** Marks of jurors who no longer take part are not counted, so that each has a number. */
export const numberedMarks = (
  marks: readonly { readonly juror: JurorId; readonly value: number }[],
  numbers: Numbers,
): { juror: number; value: number }[] =>
  marks.flatMap(({ juror, value }) => {
    const number = numbers.get(juror);
    return number === undefined ? [] : [{ juror: number, value }];
  });

function cellsOf(
  now: Deliberation,
  row: RankingRow,
  marks: ReturnType<typeof collectiveOf>['marks'],
  notes: readonly BallotNote[],
  numbers: Numbers,
): CollectiveCell[] {
  const criteria = row.given.criteria();
  const given = criteria.flatMap(({ criterion }, place) =>
    row.given.on(place).map(({ juror, value }) => ({ defi: row.defi, juror, criterion, value })),
  );
  const flags = flagsOf(markTable({ grid: now.grid, defis: [row.defi], marks: given, deports: [] }));
  return marks.map(({ criterion, mean, value, changed, reading }, place) => {
    const own = criteria[place];
    return {
      criterion,
      marks: numberedMarks(row.given.on(place), numbers),
      mean,
      deviation: own?.spread?.deviation ?? null,
      value,
      changed,
      difference: value === null || mean === null ? null : value - mean,
      recorded: recorded(reading, 'mark', now.jurors),
      comments: commentsOf(notes, `comment:${criterion}`, numbers),
      flags: flags
        .filter((flag) => flag.criterion === criterion)
        .map((flag) =>
          flag.kind === 'range'
            ? { kind: flag.kind, min: flag.min, max: flag.max }
            : {
                kind: flag.kind,
                juror: numbers.get(flag.juror) ?? 0,
                mark: flag.mark,
                median: flag.median,
              },
        ),
    };
  });
}

const commentsOf = (
  notes: readonly BallotNote[],
  field: string,
  numbers: Numbers,
): { juror: number; text: string }[] =>
  notes
    .filter((note) => note.field === field)
    .map(({ juror, text }) => ({ juror: numbers.get(juror) ?? 0, text }))
    .sort((a, b) => a.juror - b.juror);

function adviceOf(notes: readonly BallotNote[], numbers: Numbers): OpenDefi['advice'] {
  const advice = notes.filter(({ field }) => field.startsWith('advice-'));
  return [...new Set(advice.map(({ juror }) => juror))]
    .map((juror) => ({
      juror: numbers.get(juror) ?? 0,
      notes: advice.filter((note) => note.juror === juror).map(({ field, text }) => ({ field, text })),
    }))
    .sort((a, b) => a.juror - b.juror);
}
