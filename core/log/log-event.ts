import { parisLocal } from '../texts/paris-time.ts';

// The technical log is for whoever helps: a person can read it whole and send it without a second thought. So an event has
// no free text. What it may hold is a code, a number, or the ending of a file's name, and anything else is left out here,
// whoever wrote it (decision 43).

export interface LogEvent {
  /** What happened, in our own words: `request-refused`. */
  readonly code: string;
  /** Numbers, and words that are codes: of an error, a request, a version. */
  readonly facts?: Readonly<Record<string, string | number | null>>;
}

/** Words of ours: letters, digits and what stands between them, nothing a person would type. */
const codeLike = /^[A-Za-z0-9][A-Za-z0-9.+_:-]{0,63}$/;
const hidden = '?';

/** The ending of a file's name, `*.eigjury`: names of files hold names of people. */
export function fileKind(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1];
  return ending === undefined ? '*' : `*.${ending.toLowerCase()}`;
}

/** One line: UTC, what clocks in Paris show, the code, the facts by name. `at`: ISO 8601 in UTC. */
export function logLine(at: string, { code, facts = {} }: LogEvent): string {
  const told = Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [`${word(name)}=${typeof value === 'number' ? number(value) : word(value)}`],
  );
  return [at, `(${parisLocal(at).replace('T', ' ')})`, word(code), ...told].join(' ');
}

const word = (text: string): string =>
  codeLike.test(text) || /^\*(?:\.[a-z0-9]{1,10})?$/.test(text) ? text : hidden;

const number = (value: number): string => (Number.isFinite(value) ? String(Math.round(value)) : hidden);

/** What may be told of the details of an error: counts and kinds of files, never words. */
export function errorFacts(
  details: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]];
      return name === 'file' ? [[name, fileKind(value)]] : [];
    }),
  );
}

/** Where in our own program a defect showed: the kind of error and the first place, without any path or message. */
export function defectFacts(cause: unknown): Record<string, string> {
  if (!(cause instanceof Error)) return { defect: typeof cause };
  // A line of the stack, and not the message above it.
  const place = /^\s+at .*?([A-Za-z0-9_.-]+\.(?:c?js|ts)):(\d+):(\d+)/m.exec(cause.stack ?? '');
  return {
    defect: cause.name,
    ...(place === null ? {} : { where: `${place[1] ?? ''}:${place[2] ?? ''}:${place[3] ?? ''}` }),
  };
}
