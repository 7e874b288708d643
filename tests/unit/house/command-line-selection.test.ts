import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { RequestOutput } from '#core/contract/requests.ts';
import { workedChoice, workedItems } from '#tests/fixtures/worked-selections.ts';
import { newFolder, TestService } from '#tests/support/service.ts';
import { setFrench } from '#core/texts/texts.ts';

// Each command is a program of its own that has to start: slow where several suites share the processor.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const script = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');

function jury(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

function jsonFile(data: unknown): string {
  const file = join(newFolder(), 'model.json');
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data));
  return file;
}

describe('solve', () => {
  test('prints the optimum of a published model, in the shape that it promises', () => {
    const [, , , , petersen] = workedItems;
    const rows = jury('solve', jsonFile({ id: 'mknap1', ...petersen?.model }), '--json');
    expect([rows.code, rows.err]).toEqual([0, '']);
    expect(JSON.parse(rows.out)).toEqual({
      optimal: true,
      value: petersen?.optimum,
      items: petersen?.items,
    });
    const choice = jury('solve', jsonFile(workedChoice.model), '--json');
    expect(JSON.parse(choice.out)).toEqual({
      optimal: true,
      value: workedChoice.optimum,
      choice: workedChoice.choice,
    });
  });

  test('says that nothing keeps the limits, and where a file is wrong', () => {
    const items = { weights: [1, 2], profits: [1, 2], capacity: -3 };
    const never = jury('solve', jsonFile(items), '--json');
    expect([never.code, never.out.trim()]).toEqual([1, '{"optimal":false,"infeasible":true}']);
    const wrong = jury('solve', jsonFile({ ...items, weights: [1, 'deux'] }), '--json');
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(JSON.parse(wrong.err)).toMatchObject({
      refused: [
        {
          code: 'not-a-number',
          place: 'weights[1]',
          reason: expect.stringContaining(setFrench('« weights[1] »')) as string,
        },
      ],
    });
    expect(jury('solve', jsonFile('{"weights": [1,\n2,}\n')).err).toContain('ligne 2');
  });
});

describe('select', () => {
  let path: string;
  let solved: RequestOutput<'scenario-solve'>;
  let view: RequestOutput<'scenarios-view'>;

  beforeAll(async () => {
    path = join(newFolder(), 'demo.eigjury');
    const service = new TestService();
    await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
    view = await service.ask('scenarios-view', {});
    const scenario = { name: 'Essai', ...view.usual };
    solved = await service.ask('scenario-solve', { scenario, job: 'job-of-test' });
    service.close();
  });

  const numberOf = (defi: string): string | null =>
    view.defis.find((one) => one.defi === defi)?.number ?? null;

  test('writes the workbook, and publishes nothing before the committee has decided', () => {
    const out = join(dirname(path), 'classeur.ods');
    const written = jury(
      'export',
      path,
      '--what',
      'workbook',
      '--format',
      'ods',
      '--out',
      out,
      '--anonymous',
      '--json',
    );
    expect([written.code, written.err]).toEqual([0, '']);
    expect(JSON.parse(written.out)).toMatchObject({ file: out, bytes: readFileSync(out).length, sheets: 7 });
    const early = jury('export', path, '--what', 'open-data', '--out', `${out}.zip`, '--json');
    expect([early.code, early.out]).toEqual([1, '']);
    expect(JSON.parse(early.err)).toMatchObject({ error: { code: 'publish-not-now' } });
    expect(existsSync(`${out}.zip`)).toBe(false);
    const wrong = jury('export', path, '--what', 'workbook', '--format', 'pdf', '--out', out);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--format pdf') as string]);
  });

  test('prints what the window chooses under the caps of the session', () => {
    const { code, out } = jury('select', path, '--seats', '24', '--budget', '1100000', '--json');
    expect(code).toBe(0);
    if (solved.kind !== 'optimal') throw new Error(solved.kind);
    const { best, ties, tiesComplete } = solved;
    expect(JSON.parse(out)).toEqual({
      optimal: true,
      value: best.value / 100,
      seats: best.seats,
      cost: best.fundCents / 100,
      chosen: best.chosen.map(({ defi, option }) => ({ defi: numberOf(defi), option })),
      alternatives: ties.length,
      alternativesComplete: tiesComplete,
      teamCost: best.costCents / 100,
    });
    const told = jury('select', path).out.split('\n');
    expect(told[1]?.split('\t')).toHaveLength(told[0]?.split('\t').length ?? 0);
    expect(told.join('\n')).toContain('Valeur optimale, prouvée');
  });

  test('takes rules from a file, names those that conflict, and a défi that is not there', () => {
    const last = view.defis.filter(({ bar }) => bar === null).at(-1);
    const forced = { kind: 'forced-in', defi: last?.number, option: 'requested' };
    const kept = jury('select', path, '--rules', jsonFile([forced]), '--json');
    expect((JSON.parse(kept.out) as { chosen: unknown[] }).chosen).toContainEqual({
      defi: last?.number,
      option: 'requested',
    });
    const never = jury('select', path, '--seats', '0', '--rules', jsonFile({ rules: [forced] }), '--json');
    expect(never.code).toBe(1);
    const { conflict, ...rest } = JSON.parse(never.out) as { conflict: string[] };
    expect(rest).toEqual({ optimal: false, infeasible: true });
    expect(conflict).toHaveLength(2);
    expect(conflict[1]).toContain(last?.title);
    const unknown = jury('select', path, '--rules', jsonFile([{ ...forced, defi: '42' }]), '--json');
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(JSON.parse(unknown.err)).toMatchObject({ refused: [{ code: 'unknown-defi', place: '[0].defi' }] });
  });
});
