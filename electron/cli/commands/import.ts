import { resolve } from 'node:path';
import type { FindingView } from '#core/contract/requests/import.ts';
import { findingTexts, type FindingCode } from '#core/texts/findings.ts';
import { applyImport, readImport } from '#electron/service/usecases/import-dossiers.ts';
import { UsageError, wordAt, type CliTexts, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const importCommand: Command = {
  usage: 'import SESSION FICHIER… [--dry-run]',
  options: { 'dry-run': 'flag' },
  run: async (invocation) => {
    const { context, texts, language } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const files = invocation.words.slice(1).map((file) => resolve(file));
    if (files.length === 0) throw new UsageError(texts.missing('FICHIER'));
    context.open(session).asCoordinator();
    const preview = await readImport(context, files, quietJob());
    const refused = preview.findings.some(({ severity }) => severity === 'refusal');
    const dry = invocation.flag('dry-run');
    if (!refused && !dry) applyImport(context, preview.importId);
    const { new: fresh, changed, unchanged, findings } = preview;
    const kept = preview.columns.filter(({ target, filled }) => target === 'kept-aside' && filled > 0);
    const heading = refused ? texts.importRefused : dry ? texts.wouldImport : texts.imported;
    const counts = texts.importCounts(String(fresh), String(changed), String(unchanged));
    return {
      failed: refused,
      json: {
        applied: !refused && !dry,
        new: fresh,
        changed,
        unchanged,
        findings,
        keptAside: kept.map(({ label }) => label),
      },
      lines: [
        refused ? heading : `${heading} : ${counts}`,
        ...(kept.length === 0 ? [] : [`${texts.kept} : ${kept.map(({ label }) => label).join(' · ')}`]),
        ...findings.map((finding) => texts.line(placeOf(finding, texts), sentenceOf(finding, language))),
      ],
    };
  },
};

function placeOf({ place }: FindingView, texts: CliTexts): string {
  const parts = [place.file, place.sheet, place.row === undefined ? undefined : texts.row(String(place.row))];
  if (place.column !== undefined) parts.push(texts.column(place.column));
  return parts.filter((part) => part !== undefined).join(', ');
}

const sentenceOf = (finding: FindingView, language: 'fr' | 'en'): string =>
  findingTexts[language][finding.code as FindingCode](finding.params);
