import { defiMark, type SheetDefinition, type SheetField } from '#core/ballot/marking-sheet.ts';
import { isAnswer, sheetPlans, type SheetColumn, type SheetPlan } from '#core/ballot/sheet-columns.ts';
import type { Digest } from '#core/ids.ts';
import { columnLetters } from '#core/intake/column-letters.ts';
import { formatScale } from '#core/texts/format.ts';
import { sheetWords } from '#core/texts/sheet-words.ts';
import type { CellLook, CellRule, OutCell, OutSheet, OutWorkbook } from '../workbook/workbook.ts';

const blue = '000091';
const looks = {
  banner: { bold: true, size: 16, colour: blue },
  hint: { size: 10, colour: '3A3A3A' },
  fingerprint: { size: 8, colour: '666666' },
  header: { bold: true, colour: 'FFFFFF', fill: blue, lines: true, wrap: true, down: 'center' },
  headerMark: {
    bold: true,
    colour: 'FFFFFF',
    fill: blue,
    lines: true,
    wrap: true,
    down: 'center',
    across: 'center',
  },
  printed: { fill: 'EEEEEE', lines: true, wrap: true, down: 'center' },
  mark: { size: 13, lines: true, across: 'center', down: 'center', open: true },
  tick: { lines: true, across: 'center', down: 'center', open: true },
  // As text, so that what begins with a sign of arithmetic is no formula for the juror either.
  text: { lines: true, wrap: true, open: true, format: '@' },
  title: { bold: true, size: 13, colour: blue },
  body: { wrap: true },
  strong: { bold: true, wrap: true },
} as const satisfies Record<string, CellLook>;

/** Banner, help, fingerprint and headings stand above the rows of the défis. */
const rowsAbove = 4;

/** The workbook of one sheet: marks, comments by criterion, and how to fill it. Only the cells for answers are open. */
export function sheetWorkbook(definition: SheetDefinition, fingerprint: Digest): OutWorkbook {
  const words = sheetWords[definition.language];
  const [notes, comments] = sheetPlans(definition);
  return {
    title: words.banner(definition.juror.name),
    creator: 'Jury EIG',
    createdAt: definition.writtenAt,
    sheets: [
      answersSheet(definition, fingerprint, notes, `${scaleSentence(definition)} ${words.notesHint}`),
      answersSheet(definition, fingerprint, comments, words.commentsHint),
      helpSheet(definition, fingerprint),
    ],
  };
}

function answersSheet(
  definition: SheetDefinition,
  fingerprint: Digest,
  plan: SheetPlan,
  hint: string,
): OutSheet {
  const words = sheetWords[definition.language];
  const { defis } = definition;
  const frozenColumns = plan.columns.findIndex(({ holds }) => holds === 'title') + 1;
  const rows: (OutCell | null)[][] = [
    [{ value: words.banner(definition.juror.name), look: looks.banner }],
    [{ value: `${sessionLine(definition)} ${hint}`, look: looks.hint }],
    [{ value: words.fingerprint(fingerprint), look: looks.fingerprint }],
    plan.columns.map(({ header, holds }) => ({
      value: header,
      look: holds.startsWith('mark:') || holds === 'coup-de-coeur' ? looks.headerMark : looks.header,
    })),
    ...defis.map((defi, place) =>
      plan.columns.map(({ holds }): OutCell => {
        if (isAnswer(holds)) return { value: null, look: lookOf(holds) };
        const printed =
          holds === 'mark' ? defiMark(place, defis.length) : holds === 'number' ? defi.number : defi.title;
        return { value: printed, look: looks.printed };
      }),
    ),
  ];
  const heights = new Map<number, number>([
    [0, 26],
    [1, 18],
    [3, 62],
    ...defis.map(({ title }, place): [number, number] => [
      rowsAbove + place,
      Math.max(34, 16 * Math.ceil(title.length / 34) + 4),
    ]),
  ]);
  const firstAnswer = plan.columns.findIndex(({ holds }) => isAnswer(holds));
  return {
    name: plan.name,
    widths: plan.columns.map(({ holds }) => widthOf(holds, plan)),
    rows,
    heights,
    frozen: { rows: rowsAbove, columns: frozenColumns },
    protected: true,
    rules: plan.columns.flatMap(({ holds }, at) => ruleOf(definition, holds, at)),
    landscape: true,
    cursor: `${columnLetters(firstAnswer)}${String(rowsAbove + 1)}`,
  };
}

function lookOf(field: SheetField): CellLook {
  if (field.startsWith('mark:')) return looks.mark;
  return field === 'coup-de-coeur' ? looks.tick : looks.text;
}

function widthOf(holds: SheetColumn['holds'], plan: SheetPlan): number {
  if (holds === 'mark') return 9;
  if (holds === 'number') return 12;
  if (holds === 'title') return 36;
  if (holds === 'coup-de-coeur') return 10;
  if (holds.startsWith('mark:')) return 16;
  return plan.columns.length > 8 && holds.startsWith('comment:') ? 34 : 40;
}

function ruleOf(definition: SheetDefinition, holds: SheetColumn['holds'], at: number): CellRule[] {
  const words = sheetWords[definition.language];
  const { scale, language } = definition;
  const letters = columnLetters(at);
  const range = `${letters}${String(rowsAbove + 1)}:${letters}${String(rowsAbove + definition.defis.length)}`;
  if (holds.startsWith('mark:')) {
    const [min, max, step] = [scale.min, scale.max, scale.step].map((value) => formatScale(value, language));
    const example = formatScale(scale.max - scale.step, language);
    const whole = scale.step % 100 === 0 && scale.min % 100 === 0;
    return [
      {
        range,
        // The step is checked when the sheet is read: a rule for it would be a formula.
        allowed: { kind: whole ? 'whole' : 'decimal', min: scale.min / 100, max: scale.max / 100 },
        title: words.ruleTitle,
        message: words.rule(min ?? '', max ?? '', step ?? '', example),
        prompt: levelsLine(definition).slice(0, 250),
      },
    ];
  }
  if (holds === 'coup-de-coeur') {
    const allowed = { kind: 'list', words: [words.yes, words.no] } as const;
    return [{ range, allowed, title: words.tickTitle, message: words.tick }];
  }
  if (holds === 'deport') {
    const allowed = { kind: 'text', most: 2_000 } as const;
    return [
      { range, allowed, title: words.deportTitle, message: words.deportRule, prompt: words.deportPrompt },
    ];
  }
  return [];
}

function helpSheet(definition: SheetDefinition, fingerprint: Digest): OutSheet {
  const words = sheetWords[definition.language];
  const { help } = words;
  const lines = (text: string): OutCell[][] => text.split('\n').map((value) => [{ value, look: looks.body }]);
  return {
    name: words.helpSheet,
    widths: [100],
    rows: [
      [{ value: words.banner(definition.juror.name), look: looks.banner }],
      [{ value: sessionLine(definition), look: looks.hint }],
      [],
      [{ value: help.title, look: looks.title }],
      ...lines(help.fill),
      [],
      [{ value: help.sendTitle, look: looks.title }],
      ...lines(help.send),
      [],
      [{ value: help.scaleTitle, look: looks.title }],
      [{ value: scaleSentence(definition), look: looks.body }],
      ...definition.scale.levels.map(({ value, label }): OutCell[] => [
        { value: `${formatScale(value, definition.language)} – ${label}`, look: looks.body },
      ]),
      [],
      [{ value: help.criteriaTitle, look: looks.title }],
      ...definition.criteria.flatMap(({ id, label, guidance }): OutCell[][] => [
        [{ value: `${id} – ${label}`, look: looks.strong }],
        ...(guidance === '' ? [] : [[{ value: guidance, look: looks.body }]]),
      ]),
      [],
      [{ value: words.fingerprint(fingerprint), look: looks.fingerprint }],
    ],
    protected: true,
  };
}

function sessionLine({ language, sessionName, demonstration }: SheetDefinition): string {
  return demonstration ? `${sessionName}. ${sheetWords[language].demonstration}` : `${sessionName}.`;
}

function scaleSentence({ language, scale }: SheetDefinition): string {
  const [min, max, step] = [scale.min, scale.max, scale.step].map((value) => formatScale(value, language));
  return sheetWords[language].scale(min ?? '', max ?? '', step ?? '');
}

/** `1 Pas du tout satisfaisant · 2 Peu satisfaisant`; the scale itself where no level has a name. */
function levelsLine(definition: SheetDefinition): string {
  const { scale, language } = definition;
  if (scale.levels.length === 0) return scaleSentence(definition);
  return scale.levels.map(({ value, label }) => `${formatScale(value, language)} : ${label}`).join('\n');
}
