import type { ResolvedChart } from '../../model/chart.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import {
  type DeckIdentity,
  evenText,
  linePrint,
  type NotesLeft,
  type SheetLeft,
  type SlideIdentity,
  tablePlaces,
} from '../../model/pptx-identity.ts';
import type { Para, PptxShape, PptxSlide } from '../../model/pptx-plan.ts';
import { figureOf, writeReference } from '../../model/reference.ts';
import { chartsIn, referencesIn } from '../../model/visit.ts';
import { guidOf } from './write/sections.ts';
import { dataRows } from './write/workbook.ts';
import { cleanText } from './write/xml.ts';

/** What the file says of itself, so that it can be told from later versions when it comes back. */
export function planIdentity(deck: DeckModel, slides: readonly PptxSlide[]): DeckIdentity {
  return {
    version: deck.version,
    edition: deck.id,
    slides: deck.slides.map((slide, index) => slideIdentity(slide, slides[index], deck)),
  };
}

function slideIdentity(slide: Slide, planned: PptxSlide | undefined, deck: DeckModel): SlideIdentity {
  const figures: Record<string, string> = {};
  const charts: Record<string, string> = {};
  for (const reference of referencesIn(slide)) {
    const named = figureOf(reference, deck.claims);
    if (named !== null) figures[writeReference(reference)] = named.figure.display;
  }
  for (const id of chartsIn(slide)) {
    const chart = deck.charts[id];
    if (chart !== undefined) charts[chart.id] = chartPrint(chart);
  }
  const shapes = planned?.shapes ?? [];
  const notes = notesOf(slide, planned?.notes ?? []);
  return { id: slide.id, figures, charts, ...wordsOf(shapes), notes, sheets: shapes.flatMap(sheetsOf) };
}

/** The slide's own paragraphs come first; figures, sources and answers follow. */
function notesOf(slide: Slide, planned: readonly Para[]): NotesLeft {
  const lines = planned.map(wordsOfPara);
  const own = lines.slice(0, slide.notes.length).filter((line) => line !== '');
  const below = lines.slice(slide.notes.length);
  return { own, tail: below[0] ?? '', below: below.map(linePrint) };
}

function sheetsOf(shape: PptxShape): SheetLeft[] {
  if (shape.kind === 'group') return shape.children.flatMap(sheetsOf);
  if (shape.kind !== 'chart') return [];
  return [{ name: evenText(cleanText(shape.name)), rows: dataRows(shape.chart) }];
}

/** The same for the same data, whatever the chart's words are. */
export function chartPrint({ categories, series }: ResolvedChart): string {
  const data = series.map(({ name, data }) => [name, data.map(({ value, low, high }) => [value, low, high])]);
  return guidOf(JSON.stringify([categories, data])).slice(1, -1);
}

/** The words of a slide as a reader of the file finds them: the title, then every paragraph in reading order. */
function wordsOf(shapes: readonly PptxShape[]): Pick<SlideIdentity, 'title' | 'text' | 'table'> {
  const title: string[] = [];
  const text: string[] = [];
  let table: SlideIdentity['table'] = null;
  for (const shape of shapes.flatMap(shapesIn)) {
    const isTitle = shape.kind === 'placeholder' && shape.role === 'title';
    const rows = shape.kind === 'table' ? shape.rows.map(({ cells }) => cells.map(wordsOfPara)) : [];
    table ??= tablePlaces(text.length, rows);
    const lines = shape.kind === 'table' ? rows.flat() : parasOf(shape).map(wordsOfPara);
    (isTitle ? title : text).push(...lines.filter((line) => line !== ''));
  }
  return { title: title.join(' '), text, table };
}

function shapesIn(shape: PptxShape): PptxShape[] {
  return shape.kind === 'group' ? shape.children.flatMap(shapesIn) : [shape];
}

function parasOf(shape: PptxShape): readonly Para[] {
  if (shape.kind === 'placeholder') return shape.paras;
  return shape.kind === 'shape' ? (shape.text?.paras ?? []) : [];
}

function wordsOfPara({ runs }: Para): string {
  return evenText(cleanText(runs.map((run) => (run.break || run.tab ? ' ' : '') + run.text).join('')));
}
