import { resolve } from 'node:path';
import type { FindingView } from '#core/contract/requests/import.ts';
import { findingTexts, type FindingCode } from '#core/texts/findings/findings.ts';
import { applyImport } from '#electron/service/usecases/apply-import.ts';
import { readMappingFile } from '#electron/service/usecases/keep-mapping.ts';
import { readImport } from '#electron/service/usecases/read-import.ts';
import { UsageError, wordAt, type CliTexts, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const importCommand: Command = {
  usage: 'import SESSION FICHIER… [--mapping FICHIER] [--keep-absent] [--dry-run]',
  options: { mapping: 'value', 'keep-absent': 'flag', 'dry-run': 'flag' },
  run: async (invocation) => {
    const { context, texts, language } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const files = invocation.words.slice(1).map((file) => resolve(file));
    if (files.length === 0) throw new UsageError(texts.missing('FICHIER'));
    const mapping = invocation.option('mapping');
    const decided = mapping === null ? null : readMappingFile(resolve(mapping));
    context.open(session).asCoordinator();
    const choices = { joins: {}, withdrawAbsent: !invocation.flag('keep-absent') };
    const preview = await readImport(context, { files, decided, choices }, quietJob());
    const refused = preview.findings.some(({ severity }) => severity === 'refusal');
    const dry = invocation.flag('dry-run');
    const applied = !refused && !dry;
    if (applied) applyImport(context, preview.importId);
    else context.imports.clear();
    const { read, new: fresh, changed, unchanged, withdrawn, findings, attachments } = preview;
    const aside = preview.columns.filter(({ target, filled }) => target === 'kept-aside' && filled > 0);
    const kept = [...new Set(aside.map(({ label }) => label))];
    const heading = refused ? texts.importRefused : dry ? texts.wouldImport : texts.imported;
    const counts = texts.importCounts(fresh, changed, unchanged, withdrawn);
    return {
      failed: refused,
      json: {
        read,
        new: fresh,
        changed,
        unchanged,
        withdrawn,
        findings,
        applied,
        attachments: { new: attachments.fresh, unplaced: attachments.unplaced },
        fiches: preview.fiches.map(({ file, title, to, by }) => ({ file, title, to, by })),
        keptAside: kept,
      },
      lines: [
        refused ? heading : `${heading} : ${counts}`,
        ...(attachments.placed === 0 ? [] : [texts.importFiles(String(attachments.fresh))]),
        ...(kept.length === 0 ? [] : [`${texts.kept} : ${kept.join(' · ')}`]),
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
