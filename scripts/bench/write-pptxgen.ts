// node write-pptxgen.ts DIST MODULE: writes the full edition's words, tables, charts and notes with PptxGenJS, from the
// same plan as our own file, in a process of its own; prints what it took.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackModel } from '../../src/model/deck.ts';
import type { Box, Para, PptxChart, PptxShape } from '../../src/model/pptx-plan.ts';
import { planPptx } from '../../src/render/pptx/index.ts';
import { placeholdersOf } from '../../src/render/pptx/placeholders.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { countPptx } from './count-pptx.ts';
import type { PptxTime } from './measure-pptx.ts';
import { median } from './run-timed.ts';

/** As much of PptxGenJS as is used here; it is never installed in the project itself. */
type Options = Record<string, unknown>;
type PeerSlide = {
  addText(runs: Array<{ text: string; options: Options }>, options: Options): void;
  addTable(rows: Array<Array<{ text: string }>>, options: Options): void;
  addChart(
    type: string,
    data: Array<{ name: string; labels: string[]; values: number[] }>,
    options: Options,
  ): void;
  addNotes(text: string): void;
};
type PeerDeck = {
  layout: string;
  addSlide(): PeerSlide;
  write(options: { outputType: 'uint8array'; compression: boolean }): Promise<Uint8Array>;
};

const [dist = 'dist', module = ''] = process.argv.slice(2);
const { default: Deck } = (await import(pathToFileURL(module).href)) as { default: new () => PeerDeck };
const pack: PackModel = JSON.parse(await readFile(join(dist, 'deck.json'), 'utf8'));
const deck = selectEdition(pack, 'full');

const { ms: cold, bytes } = await once();
const later: number[] = [];
for (let round = 0; round < 15; round += 1) later.push((await once()).ms);
const time: PptxTime = { cold, warm: median(later.slice(5)), bytes: bytes.length, ...countPptx(bytes) };
process.stdout.write(`${JSON.stringify(time)}\n`);

/** Planning is part of both times: where things stand has to be decided either way. */
async function once(): Promise<{ ms: number; bytes: Uint8Array }> {
  const start = performance.now();
  const file = new Deck();
  file.layout = 'LAYOUT_WIDE';
  for (const { layout, shapes, notes } of planPptx(deck).slides) {
    const slide = file.addSlide();
    for (const shape of shapes)
      addShape(slide, shape, (role) => placeholdersOf(layout).find((one) => one.role === role)?.box);
    if (notes.length > 0) slide.addNotes(notes.map(wordsOf).join('\n'));
  }
  const bytes = await file.write({ outputType: 'uint8array', compression: true });
  return { ms: performance.now() - start, bytes };
}

function addShape(slide: PeerSlide, shape: PptxShape, place: (role: string) => Box | undefined): void {
  if (shape.kind === 'group') for (const child of shape.children) addShape(slide, child, place);
  if (shape.kind === 'placeholder' && shape.paras.length > 0)
    addText(slide, shape.paras, shape.box ?? place(shape.role));
  if (shape.kind === 'shape' && shape.text !== undefined) addText(slide, shape.text.paras, shape.box);
  if (shape.kind === 'table') {
    const rows = shape.rows.map(({ cells }) => cells.map((cell) => ({ text: wordsOf(cell) })));
    slide.addTable(rows, inches(shape.box));
  }
  if (shape.kind === 'chart') addChart(slide, shape.chart, shape.box);
}

function addText(slide: PeerSlide, paras: readonly Para[], box: Box | undefined): void {
  const runs = paras.flatMap(({ runs, list }) =>
    runs.map(({ text, bold }, index) => ({
      text,
      options: { bold, bullet: list !== undefined, breakLine: index === runs.length - 1 },
    })),
  );
  slide.addText(runs, inches(box ?? { x: 72, y: 84, w: 1136, h: 104 }));
}

function addChart(slide: PeerSlide, { form, categories, series }: PptxChart, box: Box): void {
  const type = form === 'stack' ? 'bar' : form;
  const data = series.map(({ name, values }) => ({
    name,
    labels: categories,
    values: values.map((value) => value ?? 0),
  }));
  const bars = {
    barDir: 'bar',
    barGrouping: form === 'stack' ? 'stacked' : 'clustered',
  };
  slide.addChart(type, data, { ...inches(box), ...(type === 'bar' ? bars : {}) });
}

function wordsOf({ runs }: Para): string {
  return runs.map(({ text }) => text).join('');
}

/** Px on our canvas to inches on theirs: 96 to the inch. */
function inches({ x, y, w, h }: Box): Options {
  return { x: x / 96, y: y / 96, w: w / 96, h: h / 96 };
}
