import { inPowerPoint, type Letters, roomsOf, titleLines, titleRuns } from '../../blocks/fit.ts';
import type { PptxContext } from '../../blocks/kit/context.ts';
import { lineCount, runsOf, tieLastWords } from '../../blocks/kit/runs.ts';
import { running } from '../../blocks/kit/text-stretch.ts';
import { measurerIn } from '../../blocks/measure.ts';
import { coverCredit, coverLine, ownDrawing } from '../../model/cover-credit.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { kickerWords } from '../../model/kicker.ts';
import { type LayoutName, layoutOf, textSizeOf } from '../../model/layouts.ts';
import { footText, restsOn } from '../../model/own-names.ts';
import type { Box, PlaceholderRole, PptxShape, PptxSlide, Run, Seats } from '../../model/pptx-plan.ts';
import { type Face, faceOf } from '../../theme/faces.ts';
import { brandedPlaceholders } from './brand-marks.ts';
import { planFlow } from './flow.ts';
import { contentLayouts, placeholdersOf } from './placeholders.ts';
import { planNotes } from './plan-notes.ts';
import { planSeated } from './seated.ts';

/** One slide as shapes in reading order: title, kicker, content, sources, number. */
export function planSlide(slide: Slide, deck: DeckModel, artwork: readonly string[]): PptxSlide {
  const wanted = backgroundOf(slide, deck);
  const background = wanted !== null && artwork.includes(wanted) ? wanted : null;
  const title = planTitle(slide, inPowerPoint(deck.brand?.font));
  const content = planContent(slide, deck, title.spare);
  return {
    id: slide.id,
    layout: slide.layout,
    background,
    ...(slide.backup ? { hidden: true } : {}),
    ...(content.seats === undefined ? {} : { seats: content.seats }),
    shapes: [
      title.shape,
      ...planKicker(slide, deck),
      ...content.shapes,
      ...planFoot(slide, deck, background),
    ],
    notes: planNotes(slide, deck),
  };
}

/** The title, smaller where it would take too many lines; `spare` is the height it leaves unused, in px. */
function planTitle(slide: Slide, letters: Letters): { shape: PptxShape; spare: number } {
  const { title, titleSize, titleLines: most } = layoutOf(slide.layout);
  let scale = 1;
  while (scale > 0.5 && titleLines(slide, letters, { scale, full: true }) > most) scale -= 0.02;
  const lines = Math.min(most, titleLines(slide, letters, { scale }));
  const bold = titleRuns(slide.title);
  const tied = tieLastWords(bold, titleSize * scale, title.w, letters.title).map(
    ({ bold: _, ...run }) => run,
  );
  const shape: PptxShape = {
    kind: 'placeholder',
    name: 'Title',
    role: 'title',
    paras: [{ runs: tied }],
    scale: scale < 1 ? scale : undefined,
  };
  const spare = title.h - Math.ceil(titleSize * scale * 1.12) * lines - titleSize * 0.2;
  return { shape, spare: lines < most ? Math.max(0, spare) : 0 };
}

function planKicker(slide: Slide, deck: DeckModel): PptxShape[] {
  const section = deck.sections.find(({ id }) => id === slide.section);
  const kickers: Partial<Record<LayoutName, string>> = {
    cover: coverLine(slide, deck),
    section: String(section?.number ?? ''),
  };
  const text = kickers[slide.layout] ?? kickerWords(slide);
  return textIn('kicker', 'Kicker', [{ text }]);
}

/** What stands between title and foot, and the seats among it. */
type Content = { shapes: PptxShape[]; seats?: Seats };

function planContent(slide: Slide, deck: DeckModel, spare: number): Content {
  const layout = layoutOf(slide.layout);
  const context: PptxContext = {
    deck,
    slide,
    measurer: measurerIn(faceOf(deck.brand?.font)),
    stack: (blocks, box, size) => planFlow(blocks, box, context, { scale: size / running.body }),
  };
  if (layout.ground === 'art') return { shapes: planArt(slide, context, spare) };
  const seated = planSeated(slide, context, spare > 0);
  if (seated !== null) return seated;
  const letters = inPowerPoint(deck.brand?.font);
  const [main, side] = roomsOf(slide, spare > 0, letters).map(({ part, blocks, region, isRaised }) =>
    part === 'main'
      ? planFlow(blocks, region, context, { role: 'body', spread: !isRaised })
      : planFlow(blocks, region, context, { role: 'side', moved: isRaised }),
  );
  return { shapes: [...planWho(slide, spare), ...seatTable(main ?? [], slide.layout), ...(side ?? [])] };
}

/** A table stands in the placeholder of its layout, where no text does. */
function seatTable(shapes: PptxShape[], layout: LayoutName): PptxShape[] {
  const taken = shapes.some((shape) => shape.kind === 'placeholder');
  if (taken || !contentLayouts.has(layout)) return shapes;
  const seat = shapes.findIndex(({ kind }) => kind === 'table');
  return shapes.map((shape, index) =>
    index === seat && shape.kind === 'table' ? { ...shape, role: 'body' } : shape,
  );
}

/** Cover and dividers: the text follows the title up when the title is short. */
function planArt(slide: Slide, context: PptxContext, spare: number): PptxShape[] {
  const { main } = layoutOf(slide.layout);
  const region = { ...main, y: main.y - spare };
  const shapes = planFlow([...slide.main, ...slide.side], region, context, {
    role: 'body',
    size: textSizeOf(slide.layout),
  });
  return shapes.map((shape) =>
    shape.kind === 'placeholder' && shape.box === undefined && spare > 0 ? { ...shape, box: region } : shape,
  );
}

/** The line that says who did the work, in the panel under the title. */
function planWho(slide: Slide, spare: number): PptxShape[] {
  if (slide.layout !== 'case') return [];
  const cases = slide.main.find((block) => block.kind === 'cases');
  const [only, ...more] = cases?.kind === 'cases' ? cases.items : [];
  if (only === undefined || more.length > 0) return [];
  const place = placeholdersOf('case').find(({ role }) => role === 'who')?.box;
  const box =
    place === undefined || spare === 0 ? undefined : { ...place, y: place.y - spare, h: place.h + spare };
  return textIn('who', 'Who', runsOf(only.who, { cite: 'sky' }), box);
}

/** What the artwork on the cover shows. */
const legend = [
  'London, one cell for each of its neighbourhoods.',
  'Orange: among the most deprived fifth in England, 2019.',
];

/** Where a cover credits the published pack as well: one line more, and a long one. */
const creditBox: Box = { x: 72, y: 602, w: 800, h: 76 };

function planFoot(slide: Slide, deck: DeckModel, background: string | null): PptxShape[] {
  if (slide.layout === 'section') return [];
  if (slide.layout === 'cover') {
    const credit = coverCredit(slide, deck);
    // In an organisation's colours the map is a pattern without orange.
    const isPattern = background === null || (deck.brand?.colours ?? null) !== null;
    const lines = [...(credit === null ? [] : [credit]), ...(isPattern ? [] : legend)];
    const runs = lines.map((text, index) => ({ text, break: index > 0 }));
    return textIn('sources', 'About the picture', runs, credit === null ? undefined : creditBox);
  }
  const rebuilt: Run[] = slide.reconstructed === null ? [] : [{ text: `${ownDrawing} ` }];
  // What only the notes rest on stands in the notes.
  const shown = slide.citations.filter(({ use }) => use !== 'spoken');
  const sources = shown.flatMap((citation, index): Run[] => [
    ...(index === 0 ? [] : [{ text: ' \u00B7 ' }]),
    citation.use === 'based'
      ? { text: restsOn(citation.source) }
      : { text: `${citation.number}\u00A0`, bold: true },
    { text: footText(citation) },
  ]);
  const runs = [...rebuilt, ...sources];
  const place = brandedPlaceholders({ base: slide.layout, seats: null }, deck.brand ?? null).find(
    ({ role }) => role === 'sources',
  );
  const scale =
    place === undefined ? undefined : footScale(runs, place.size, place.box, faceOf(deck.brand?.font));
  const foot = textIn('sources', 'Sources', runs, undefined, scale);
  const numbered = placeholdersOf(slide.layout).some(({ role }) => role === 'number');
  return numbered
    ? [...foot, { kind: 'placeholder', name: 'Slide number', role: 'number', paras: [] }]
    : foot;
}

/** Two lines of sources fit the foot, three where they are small; more words are set smaller. */
function footScale(
  runs: readonly Run[],
  size: number,
  { w, h }: Pick<Box, 'w' | 'h'>,
  face: Face,
): number | undefined {
  for (let scale = 1; scale > 0.6; scale -= 0.04)
    if (lineCount(runs, size * scale, w, face) * size * scale * 1.15 <= h)
      return scale < 1 ? scale : undefined;
  return 0.6;
}

function textIn(role: PlaceholderRole, name: string, runs: Run[], box?: Box, scale?: number): PptxShape[] {
  const empty = runs.every((run) => run.text.trim() === '');
  return empty ? [] : [{ kind: 'placeholder', name, role, box, scale, paras: [{ runs }] }];
}

function backgroundOf(slide: Slide, deck: DeckModel): string | null {
  if (slide.layout === 'cover') return 'cover.jpg';
  if (slide.layout !== 'section') return null;
  const section = deck.sections.find(({ id }) => id === slide.section);
  return section === undefined ? null : `section-${section.number}.jpg`;
}
