import type { ImportLimits } from '#core/intake/limits.ts';
import type { Finding } from '#core/intake/reading.ts';
import type { Source } from '#core/intake/source.ts';
import { fail, ok, type Result } from '#core/result.ts';
import type { FindingCode } from '#core/texts/findings/findings.ts';
import { declaredFiles } from './ds-graphql-files.ts';
import { readPages, type NoPages, type Pages } from './ds-graphql-pages.ts';
import { readTables, type TooMuch } from './ds-graphql-tables.ts';
import { placeOfJsonDamage } from './json-damage.ts';

interface GraphqlReading {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/** Why a whole file is not taken, to be made a finding of severity `refusal`. */
export interface GraphqlRefusal {
  readonly code: FindingCode;
  readonly params: Finding['params'];
}

const longestMessage = 200;

/**
 * Reads what Démarches simplifiées' API v2 answered to `ds-query-v2`: a démarche with its dossiers, a group of
 * instructeurs, one dossier, or several pages in a list. The same labels and values as in today's table export, so
 * that one mapping serves both. Never throws: what is not as expected is absent.
 */
export function readGraphql(
  text: string,
  file: string,
  limits: ImportLimits,
): Result<GraphqlReading, GraphqlRefusal> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const pages = readPages(json.value, limits.rows);
  if (!pages.ok) return fail(refusalOf(pages.error, limits));
  const tables = readTables(pages.value, limits);
  if (!tables.ok) return fail(tooMuch(tables.error, limits));
  return ok({
    source: {
      ...tables.value,
      files: pages.value.dossiers.flatMap(({ number, dossier }) => declaredFiles(number, dossier)),
      deleted: pages.value.deleted,
      whole: isWhole(pages.value),
      holdsBlocks: true,
    },
    findings: findingsOf(pages.value, file),
  });
}

/** A dossier that an error or a missing number kept out must not pass for one that its applicant withdrew. */
const isWhole = ({ allPages, error, unnumbered }: Pages): boolean =>
  allPages && error === null && unnumbered === 0;

function parseJson(text: string): Result<unknown, GraphqlRefusal> {
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return fail({ code: 'file-empty', params: {} });
  if (!/^\s*[{[]/.test(clean)) return fail({ code: 'file-not-an-export', params: {} });
  try {
    return ok(JSON.parse(clean));
  } catch {
    return fail({ code: 'json-damaged', params: { ...placeOfJsonDamage(clean) } });
  }
}

const tooMuch = (code: TooMuch, { rows, columns }: ImportLimits): GraphqlRefusal => ({
  code,
  params: { limit: code === 'too-many-rows' ? rows : columns },
});

function refusalOf(error: NoPages, limits: ImportLimits): GraphqlRefusal {
  switch (error.reason) {
    case 'something-else':
      return { code: 'file-not-an-export', params: {} };
    case 'refused':
      return { code: 'json-answer-refused', params: { message: shortened(error.message) } };
    case 'too-many':
      return tooMuch('too-many-rows', limits);
  }
}

function findingsOf(pages: Pages, file: string): Finding[] {
  const note = (
    code: FindingCode,
    severity: Finding['severity'],
    params: Finding['params'] = {},
  ): Finding => ({
    code,
    severity,
    place: { file },
    params,
  });
  return [
    ...(pages.error === null
      ? []
      : [note('json-answer-with-errors', 'doubt', { message: shortened(pages.error) })]),
    ...(pages.allPages ? [] : [note('json-page-of-several', 'info')]),
    ...(pages.unnumbered === 0 ? [] : [note('dossier-number-missing', 'doubt', { count: pages.unnumbered })]),
    ...pages.numbersTwice.map((number) =>
      note('dossier-number-twice', 'doubt', { number, kept: 'last-modified' }),
    ),
  ];
}

const shortened = (message: string): string => {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length <= longestMessage ? line : `${line.slice(0, longestMessage - 1)}…`;
};
