import { linkWorkByPlace } from '../break-even/by-place.ts';
import type { AreaModel, AreaSlide } from '../model/area-model.ts';
import { type AreaTable, isAreaTable } from '../model/dataset.ts';
import { modelVersion, type PackModel, type UnboundSlide } from '../model/deck.ts';
import { type Problem, sortProblems } from '../model/messages.ts';
import { bindSlide, wordsOnly } from '../select/bind.ts';
import { checkAreas } from './check-areas.ts';
import { checkFit } from './check-fit.ts';
import { checkQueries } from './checks/check-queries.ts';
import { checkRegister, checkSources } from './checks/check-register.ts';
import { sourcesCited, sourcesNamed } from './checks/check-use.ts';
import { answerFolder, compileAnswers } from './compile-answers.ts';
import type { CompiledAsk } from './compile-ask.ts';
import { compileCharts } from './compile-charts.ts';
import { compileEditions } from './compile-editions.ts';
import { compileLeaveBehinds, leaveBehindFolder } from './compile-leave-behinds.ts';
import { compileSectionTexts, sectionTextFolder } from './compile-section-texts.ts';
import { compileSlide, sectionOf } from './compile-slide.ts';
import {
  checkAsks,
  checkRoom,
  compileScenes,
  sourcesOfScenes,
  storyFolder,
  storyOf,
} from './compile-story.ts';
import type { Known } from './lower-slide.ts';
import { readFolder } from './read-files.ts';
import { type Register, readRegister } from './read-register.ts';
import { type ParsedSlide, readSlide } from './read-slide.ts';

/** The pack, or null when anything is wrong with it; then `problems` says all that is. Warnings stop nothing. */
export type Compilation = { pack: PackModel | null; problems: Problem[]; warnings: Problem[] };

/**
 * Text → PackModel, the narrated spine of the compiler.
 *
 *     claims, sources, datasets, glossary   content/charts        content/<section>/*.mdx    content/editions
 *                 | read, check                  | resolve               | parse, check            | read
 *                 +------------------------------+-----------+-----------+                         |
 *                                                            v lower: tags → blocks                |
 *                                                         slides ----------------------------------+
 *                                                            v
 *                                              PackModel, or every problem at once
 *
 * @param root Folder that holds content/ and data/.
 * @param options.today ISO day from which claims are overdue for a check. Default: none ever is.
 */
export async function compilePack(root: string, options: { today?: string } = {}): Promise<Compilation> {
  const problems: Problem[] = [];

  // 1. What slides refer to.
  const register = await readRegister(root, problems);
  checkRegister(register, problems, options.today);
  const {
    charts,
    chartSources,
    written,
    sources: drawnFrom,
    local,
    specs,
    breakEven,
  } = await compileCharts(root, register, problems);

  // 2. Every slide's text, in the order of sections and file names.
  const texts = await readFolder(root, 'content', '.mdx');
  const inFolder = (folder: string) => texts.filter(({ file }) => file.startsWith(folder));
  const others = new Set([
    ...inFolder(leaveBehindFolder),
    ...inFolder(sectionTextFolder),
    ...inFolder(storyFolder),
    ...inFolder(answerFolder),
  ]);
  const files = texts.filter((file) => !others.has(file));
  const parsed = inPackOrder(
    files.flatMap((file) => readSlide(file, register.names, problems) ?? []),
    register,
  );
  checkIds(parsed, register);

  // 3. Slides: tags become blocks. A figure stays the name of one (decision 24).
  const known: Known = {
    claims: register.claims,
    sources: register.sources,
    charts: written,
    localCharts: new Set(Object.keys(local)),
    tables: tablesOf(register, breakEven !== null),
    places: register.places,
    // A slide that needs a place cannot be referred to: without one it is not there.
    slides: new Set(parsed.flatMap(({ head }) => (head.place === 'only' ? [] : [head.id]))),
  };
  const slides: Record<string, UnboundSlide> = {};
  const templates: Record<string, AreaSlide> = {};
  const binding = wordsOnly(register.claims, register.glossary);
  for (const source of parsed) {
    const compiled = compileSlide(source, known, register);
    const { id } = compiled.slide;
    if (compiled.local !== null) templates[id] = compiled.local;
    if (source.head.place === 'only') continue;
    checkFit(bindSlide(compiled.slide, [], binding), source.report);
    slides[id] = compiled.slide;
  }

  // 4. Scenes of the story, which are slides too.
  const scenes = compileScenes(inFolder(storyFolder), known, specs, register, problems);
  const told: Record<string, UnboundSlide> = {};
  for (const { slide } of scenes) {
    if (slide === null) continue;
    told[slide.slide.id] = slide.slide;
    if (slide.local !== null) templates[slide.slide.id] = slide.local;
  }

  // 5. Answers to what people ask, and editions, which choose from all of these.
  const knownInDecks = { ...known, slides: new Set([...known.slides, ...Object.keys(told)]) };
  const answers = compileAnswers(inFolder(answerFolder), knownInDecks, register, problems);
  const needPlace = Object.fromEntries(
    Object.entries(templates).flatMap(([id, { only, base }]) => (only ? [[id, base]] : [])),
  );
  const compiled = await compileEditions(
    root,
    { ...slides, ...told, ...needPlace },
    new Set(Object.keys(needPlace)),
    knownInDecks,
    register,
    Object.keys(answers),
    problems,
  );

  const { editions, insertions, asks } = compiled;
  const leaveBehinds = compileLeaveBehinds(inFolder(leaveBehindFolder), compiled, known, register, problems);
  const sectionTexts = compileSectionTexts(
    inFolder(sectionTextFolder),
    Object.values(slides),
    known,
    register,
    problems,
  );

  checkAsks(scenes, Object.keys(editions));

  // 6. Every place fills every template that a place changes.
  const localModel: AreaModel = {
    places: register.places,
    datasets: known.tables,
    slides: templates,
    charts: local,
    insertions,
  };
  if (!problems.some(({ level }) => level === undefined)) {
    const ofScenes = scenes.map(({ scene, report }) => ({ head: { id: scene.slide.id }, report }));
    checkAreas(localModel, register, [...parsed, ...ofScenes]);
    const words = Object.fromEntries(scenes.map(({ scene }) => [scene.slide.id, scene.local] as const));
    checkAreas({ ...localModel, slides: withoutNull(words) }, register, ofScenes, checkRoom);
  }

  // 7. Whatever nothing rests on.
  const named = parsed.flatMap(({ head, root }) => [...head.sources, ...sourcesNamed(root)]);
  const tableSources = Object.values(known.tables).map(({ source }) => source);
  checkSources(
    register,
    [
      ...named,
      ...drawnFrom,
      ...tableSources,
      ...sourcesOfScenes(scenes),
      ...sourcesCited(Object.values(editions), [
        ...Object.values(leaveBehinds),
        ...Object.values(answers).map(({ page }) => page),
        ...Object.values(sectionTexts).map(({ argument, before }) => ({
          notes: [...argument, ...Object.values(before)],
        })),
        ...Object.values(asks).flatMap(({ opening, closing }) => [opening, closing]),
      ]),
    ],
    problems,
  );
  checkQueries(register, [...known.slides], problems);

  const { deck } = register;
  const all = sortProblems(withoutEchoes(problems));
  const errors = all.filter(({ level }) => level === undefined);
  const warnings = all.filter(({ level }) => level === 'warning');
  if (errors.length > 0 || deck === null) return { pack: null, problems: errors, warnings };
  const pack: PackModel = {
    ...deck,
    model: modelVersion,
    sections: deck.sections.map((section, index) => ({ ...section, number: index + 1 })),
    slides: withAsks(
      slides,
      told,
      Object.keys(editions).flatMap((id) => asks[id] ?? []),
    ),
    extraSources: Object.fromEntries([
      ...parsed.map(({ head }) => [head.id, head.sources] as const),
      ...scenes.map(({ head, scene }) => [scene.slide.id, head.sources] as const),
    ]),
    editions,
    leaveBehinds,
    answers,
    sectionTexts,
    story: storyOf(scenes, specs, register),
    charts,
    chartSources,
    ...(breakEven === null ? {} : { breakEven }),
    claims: register.claims,
    sources: register.sources,
    queries: register.queries,
    glossary: register.glossary,
    local: localModel,
  };
  return { pack, problems: [], warnings };
}

/**
 * The slides of the pack: those on which editions ask stand behind what opens it, those that close with it last, and
 * the scenes of the story ahead of these.
 */
function withAsks(
  slides: Record<string, UnboundSlide>,
  told: Record<string, UnboundSlide>,
  asks: readonly CompiledAsk[],
): Record<string, UnboundSlide> {
  const own = Object.values(slides);
  const isFront = ({ section }: UnboundSlide): boolean => section === null;
  const ordered = [
    ...own.filter(isFront),
    ...asks.map(({ opening }) => opening),
    ...own.filter((slide) => !isFront(slide)),
    ...Object.values(told),
    ...asks.map(({ closing }) => closing),
  ];
  return Object.fromEntries(ordered.map((slide) => [slide.id, slide]));
}

/** Tables whose rows are places; with the break-even, what it comes to in each of them. */
function tablesOf({ datasets, claims }: Register, withBreakEven: boolean): Record<string, AreaTable> {
  const work = withBreakEven ? linkWorkByPlace(claims, datasets) : null;
  const tables = [...Object.values(datasets), ...(work === null ? [] : [work])];
  return Object.fromEntries(tables.flatMap((table) => (isAreaTable(table) ? [[table.id, table]] : [])));
}

function withoutNull<T>(all: Record<string, T | null>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).flatMap(([id, one]) => (one === null ? [] : [[id, one]])));
}

/** A file that could not be read makes everything it holds unknown; only the cause is worth reporting. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const broken = (test: (file: string) => boolean): boolean =>
    problems.some((problem) => /^(json-s|syntax-error)/.test(problem.code) && test(problem.file));
  const silent = new Set<string>();
  if (broken((file) => file === 'data/claims.json'))
    for (const code of ['unknown-claim', 'query-claim', 'unknown-figure', 'missing-source', 'unused-source'])
      silent.add(code);
  if (broken((file) => file === 'data/sources.json')) silent.add('unknown-source');
  if (broken((file) => file.startsWith('data/datasets/'))) silent.add('unknown-dataset');
  if (broken((file) => file.endsWith('.mdx')))
    for (const code of ['unknown-slide', 'unused-source']) silent.add(code);
  if (broken((file) => file === 'content/deck.json')) silent.add('unknown-section');
  return problems.filter((problem) => !silent.has(problem.code));
}

/** Opening slides first, then sections as the deck lists them, each by file name. */
function inPackOrder(slides: ParsedSlide[], register: Register): ParsedSlide[] {
  const rank = (slide: ParsedSlide): number =>
    (register.deck?.sections ?? []).findIndex((section) => section.id === slide.head.id.split('/')[0]);
  return slides.toSorted((a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file));
}

function checkIds(slides: readonly ParsedSlide[], register: Register): void {
  const first = new Map<string, string>();
  for (const { head, file, report } of slides) {
    const place = { file, line: 2, column: 1 };
    const earlier = first.get(head.id);
    if (earlier !== undefined) report(place, 'duplicate-id', ['slide', head.id, earlier]);
    else first.set(head.id, file);
    const folder = file.split('/')[1] ?? '';
    const section = sectionOf(head.id, register.deck);
    if (head.id.includes('/') && section === undefined && register.deck !== null) {
      const sections = register.deck.sections.map((candidate) => candidate.id);
      const name = head.id.split('/')[0] ?? '';
      report(place, 'unknown-section', [name], { found: name, choices: sections });
    } else if (section !== undefined && section.id !== folder)
      report(place, 'not-in-section', [folder, head.id]);
  }
}
