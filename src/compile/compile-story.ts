import { isTag, type Tag } from '../blocks/lowering.ts';
import type { DiagramNode, UnboundBlock, UnboundInline } from '../model/block.ts';
import type { ChartSpec } from '../model/chart.ts';
import { kebab } from '../model/claim.ts';
import type { Slide, UnboundSlide } from '../model/deck.ts';
import { plainText } from '../model/inline-text.ts';
import type { Position, Problem } from '../model/messages.ts';
import {
  type Drawing,
  type DrawingName,
  drawingNames,
  drawings,
  drawnFrom,
  type StoryModel,
  type UnboundScene,
} from '../model/story.ts';
import { sourcesIn } from '../model/visit.ts';
import { z } from '../model/zod.ts';
import { bindSlide, wordsOf, wordsOnly } from '../select/bind.ts';
import { spokenMinutes } from '../select/spoken-minutes.ts';
import { checkFit } from './check-fit.ts';
import { cityOf } from './compile-city.ts';
import { type CompiledSlide, checkNotes, checkWithdrawn, templateOf } from './compile-slide.ts';
import { contextOf, type Known, type LoweredSlide, lowerLine, lowerSlide } from './lower-slide.ts';
import type { TextFile } from './read-files.ts';
import type { Register } from './read-register.ts';
import { type ReadMdx, readHead, readMdx } from './read-slide.ts';
import type { Report } from './report.ts';

/** Where the scenes of the front page are written, a file each, in the order of their names. */
export const storyFolder = 'content/story/';

const headSchema = z.strictObject({
  /** The part of the address after the `#`. */
  id: kebab,
  /** Sources beyond the claims'. */
  sources: z.array(z.string()).default([]),
  /** Small line over the headline. */
  kicker: z.string().default(''),
  /** `place`: a place is chosen here. */
  choose: z.literal('place').optional(),
  /** The edition whose ask stands here. */
  asks: z.string().optional(),
});
type SceneHead = z.infer<typeof headSchema>;

/** What fits beside a drawing on a phone: characters of the headline, words of the text. */
const room = { title: 64, words: 78 } as const;

/**
 * A scene's file, read and compiled, with what the checks of the whole pack ask of it. `slide` is the scene in a deck;
 * null for one in which readers choose, or are asked: a deck has its place from elsewhere, and its ask on its last slide.
 */
export type CompiledScene = {
  head: SceneHead;
  report: Report;
  read: ReadMdx;
  placeOfKey(key: keyof SceneHead): Position;
  scene: UnboundScene;
  slide: CompiledSlide | null;
};

/** Files of the story → its scenes. */
export function compileScenes(
  files: readonly TextFile[],
  known: Known,
  charts: Readonly<Record<string, ChartSpec>>,
  register: Register,
  problems: Problem[],
): CompiledScene[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const read = readMdx(file, register.names, 'scene', problems);
    const found = read && readHead(read, headSchema);
    if (read === null || found === null) return [];
    const { head, placeOfKey } = found;
    const { report } = read;
    const earlier = first.get(head.id);
    if (earlier !== undefined) report(placeOfKey('id'), 'duplicate-id', ['scene', head.id, earlier]);
    else first.set(head.id, read.file);
    for (const source of head.sources)
      if (register.sources[source] === undefined)
        report(placeOfKey('sources'), 'unknown-source', [source], {
          found: source,
          choices: Object.keys(register.sources),
        });
    const compiled = compileScene(read, head, known, charts);
    if (compiled === null) return [];
    const binding = wordsOnly(register.claims, register.glossary);
    checkRoom(bindSlide(compiled.scene.slide, [], binding), report);
    if (compiled.slide !== null) checkFit(bindSlide(compiled.slide.slide, [], binding), report);
    return [{ head, report, read, placeOfKey, ...compiled }];
  });
}

/** Reports scenes in which an edition asks that does not exist. */
export function checkAsks(scenes: readonly CompiledScene[], editions: readonly string[]): void {
  for (const { head, placeOfKey, report } of scenes)
    if (head.asks !== undefined && !editions.includes(head.asks))
      report(placeOfKey('asks'), 'unknown-edition', [head.asks], { found: head.asks, choices: editions });
}

/** The scenes with the city that they draw. */
export function storyOf(
  scenes: readonly CompiledScene[],
  charts: Readonly<Record<string, ChartSpec>>,
  register: Register,
): StoryModel {
  return { scenes: scenes.map(({ scene }) => scene), city: cityOf(scenes, charts, register) };
}

/** Reports a headline or a text that leaves the drawing no room on a phone. */
export function checkRoom({ title, main }: Slide, report: Report): void {
  const place = { file: '', line: 1, column: 1 };
  const letters = plainText(title).length;
  if (letters > room.title) report(place, 'scene-too-long', ['headline', letters, 'letters', room.title]);
  const runs = main.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'note' ? [block.text] : [],
  );
  const words = runs.flatMap((run) => plainText(run).split(' ')).length;
  if (words > room.words) report(place, 'scene-too-long', ['text', words, 'words', room.words]);
}

function compileScene(
  { root, file, report }: ReadMdx,
  head: SceneHead,
  known: Known,
  charts: Readonly<Record<string, ChartSpec>>,
): Pick<CompiledScene, 'scene' | 'slide'> | null {
  const tags = root.children.filter(
    (node): node is Tag & typeof node => isTag(node) && node.name === 'Drawing',
  );
  const [tag] = tags;
  if (tag === undefined) {
    report({ file, line: 1, column: 1 }, 'missing-drawing');
    return null;
  }
  const words = { ...root, children: root.children.filter((node) => !tags.some((one) => one === node)) };
  const lowered = lowerSlide(words, known, report);
  const drawing = lowerDrawing(tag, known, charts, report);
  const sentence = lowerLine({ type: 'root', children: tag.children }, known, report);
  if (sentence.length === 0) report(tag, 'missing-sentence');
  if (drawing === null) return null;
  const plainTitle = wordsOf(lowered.title, known);
  if (plainTitle === '') report({ file, line: 1, column: 1 }, 'missing-title');
  checkWithdrawn({ file, report }, lowered, known);
  const slide: UnboundSlide = {
    id: `story/${head.id}`,
    section: null,
    layout: 'statement',
    kicker: head.kicker,
    title: lowered.title,
    plainTitle,
    main: lowered.main,
    side: [],
    notes: [sentence],
    minutes: 0,
    reconstructed: null,
  };
  const parts = { ...lowered.parts, notes: [{ always: [sentence] }] };
  const scene: UnboundScene = {
    slide,
    local: templateOf(slide, parts, head.sources),
    sources: head.sources,
    drawing,
    choose: head.choose === 'place',
    asks: head.asks ?? null,
  };
  return {
    scene,
    slide: scene.choose || scene.asks !== null ? null : slideOf(scene, lowered, known, report),
  };
}

/**
 * A scene as a slide: its drawing as a deck draws it, with the words beside it. A chart says its own caveat, and the map
 * of findings takes the whole width: what was beside it is the speaker's.
 */
function slideOf(
  { slide: { id, ...words }, drawing, sources }: UnboundScene,
  lowered: LoweredSlide,
  known: Known,
  report: Report,
): CompiledSlide {
  checkNotes(lowered.notes, known, report);
  const main = [blockOf(drawing, wordsOf(words.notes.flat(), known))];
  const isShown = ({ kind }: UnboundBlock): boolean => drawing.chart === null || kind !== 'note';
  const beside = lowered.main.filter(isShown);
  if (drawing.of === 'studies') {
    const text = beside.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const slide: UnboundSlide = { ...words, id, layout: 'chart', main, notes: [...text, ...lowered.notes] };
    return { slide: { ...slide, minutes: spokenMinutes(slide, known) }, local: null };
  }
  const slide: UnboundSlide = { ...words, id, layout: 'chart', main, side: beside, notes: lowered.notes };
  const parts = {
    ...lowered.parts,
    main: [{ always: main }],
    side: lowered.parts.main.map((part) =>
      'always' in part ? { always: part.always.filter(isShown) } : part,
    ),
  };
  slide.minutes = spokenMinutes(slide, known);
  return { slide, local: templateOf(slide, parts, sources) };
}

/**
 * A drawing as a deck has it: the chart that its data comes from, its one figure, or its names around the second of
 * them, whose help they are.
 *
 * @param alt What it shows, for whoever cannot see it.
 */
function blockOf({ chart, figure, names }: Drawing, alt: string): UnboundBlock {
  if (chart !== null) return { kind: 'chart', chart, cites: [], also: null };
  if (figure !== null) {
    const label: UnboundInline[] = names.map((text) => ({ kind: 'text', text }));
    return { kind: 'figures', variant: 'cards', items: [{ ...figure, label }] };
  }
  const [, hub, ...ways] = names.map((title): DiagramNode => ({ title, text: '', group: '', children: [] }));
  const nodes = hub === undefined ? ways : [{ ...hub, group: 'hub' }, ...ways];
  return { kind: 'diagram', diagram: 'needs', alt, nodes };
}

function lowerDrawing(
  tag: Tag,
  known: Known,
  charts: Readonly<Record<string, ChartSpec>>,
  report: Report,
): Drawing | null {
  const context = contextOf(known, report, false);
  const of = nameIn(context.prop(tag, 'of'));
  const state = context.prop(tag, 'state') ?? '';
  // The dialect has reported a drawing that does not exist.
  if (of === null) return null;
  const from = drawnFrom(of, state);
  if (from === undefined) {
    report(tag, 'unknown-state', [of, state], { found: state, choices: Object.keys(drawings[of]) });
    return null;
  }
  const names = context.prop(tag, 'names')?.split('|') ?? [];
  const none: Drawing = { of, state, chart: null, figure: null, names };
  if (from === 'names') {
    if (names.length === 0) report(tag, 'missing-prop', ['Drawing', 'names']);
    return none;
  }
  if (from === 'claim') {
    const figure = context.figure(tag, []);
    return figure && { ...none, figure: { claim: figure.claim, figure: figure.figure } };
  }
  const chart = context.prop(tag, 'chart') === null ? null : context.chart(tag, 'chart');
  if (context.prop(tag, 'chart') !== null && chart === null) return null;
  if (chart === null || charts[chart]?.kind !== from) {
    report(tag, 'drawing-chart', [of, state, from]);
    return null;
  }
  return { ...none, chart };
}

function nameIn(name: string | null): DrawingName | null {
  return drawingNames.find((one) => one === name) ?? null;
}

/** Ids of the sources that the scenes name in their words. */
export function sourcesOfScenes(scenes: readonly CompiledScene[]): string[] {
  return scenes.flatMap(({ head, scene }) => [...head.sources, ...sourcesIn(scene.slide)]);
}
