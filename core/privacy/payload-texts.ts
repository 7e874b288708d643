import type { Json } from '../ballot/canonical.ts';

/** Fields of the journal’s payloads whose texts are the application’s own: identifiers, digests, and words of its lists. */
const ownWords: ReadonlySet<string> = new Set([
  'act',
  'ballot',
  'criterion',
  'decision',
  'defi',
  'digest',
  'document',
  'field',
  'fingerprint',
  'grid',
  'group',
  'head',
  'held',
  'id',
  'juror',
  'key',
  'kind',
  'option',
  'outcome',
  'phase',
  'round',
  'scenario',
  'state',
  'to',
  'writtenAt',
]);

/** What people wrote into a payload, and names of files: every text but those of the application’s own. */
export function textsOfPayload(payload: Json, field = ''): string[] {
  if (typeof payload === 'string') return ownWords.has(field) ? [] : [payload];
  if (typeof payload !== 'object' || payload === null) return [];
  if (isList(payload)) return payload.flatMap((one) => textsOfPayload(one, field));
  return Object.entries(payload).flatMap(([key, one]) => textsOfPayload(one, key));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
