import { basename } from 'node:path';
import type { BareFault } from '#core/selection/bare-model.ts';
import type { RulesFault } from '#core/selection/read-rules.ts';
import { cliSelectionTexts } from '#core/texts/cli-selection.ts';
import { formatCount } from '#core/texts/format.ts';
import { readJsonFile, type JsonFault } from '#electron/service/usecases/selection/read-json-file.ts';
import { RefusedError, type Invocation } from './command.ts';

/** What a file holds; refused where it cannot be read as JSON. */
export function jsonOf(path: string, language: Invocation['language']): unknown {
  const read = readJsonFile(path);
  if (!read.ok) throw refusal(path, read.error, language);
  return read.value;
}

/** Says where a file's JSON is wrong, and in what way. */
export function refusal(
  path: string,
  fault: BareFault | RulesFault | JsonFault,
  language: Invocation['language'],
): RefusedError {
  const reason = reasonOf(basename(path), fault, language);
  const place = 'place' in fault ? { place: fault.place } : {};
  return new RefusedError([reason], { refused: [{ code: fault.what, ...place, reason }] });
}

function reasonOf(
  file: string,
  fault: BareFault | RulesFault | JsonFault,
  language: Invocation['language'],
): string {
  const { faults, whole } = cliSelectionTexts[language];
  switch (fault.what) {
    case 'missing-file':
    case 'unreadable':
    case 'shape':
      return faults[fault.what](file);
    case 'no-json':
      return fault.line === null
        ? faults['no-json'](file)
        : faults['no-json-line'](file, formatCount(fault.line, language));
    case 'length':
      return faults.length(file, fault.place, fault.wanted);
    case 'unknown-defi':
    case 'unknown-group':
      return faults[fault.what](file, fault.place, fault.word);
    default:
      return faults[fault.what](file, fault.place === '' ? whole : fault.place);
  }
}
