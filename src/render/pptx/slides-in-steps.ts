import { chartAt, sayStep } from '../../charts/steps.ts';
import type { Block, Bound, ChartBlock } from '../../model/block.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { type BlockMapper, chartsIn, mapSlide } from '../../model/visit.ts';

type Charts = DeckModel['charts'];

/**
 * A deck in which each step of a chart is a slide of its own, ahead of the slide with the whole chart, which is the last
 * step. Such slides have the id, the title and the sources of the whole one, where what is to be said stands. Slides
 * are numbered anew, and links to one with steps lead to its first.
 */
export function slidesInSteps(deck: DeckModel): DeckModel {
  const charts = { ...deck.charts };
  const runs = deck.slides.map((slide) => ({ was: slide.number, slides: splitSlide(slide, charts) }));
  /** The new number of a slide, or of its first step, by the old one. */
  const numbers = new Map<number, number>();
  let next = 1;
  for (const { was, slides } of runs) {
    numbers.set(was, next);
    next += slides.length;
  }
  const mapper = renumbering((number) => numbers.get(number) ?? number);
  const slides = runs.flatMap(({ slides }) => slides);
  const used = new Set(slides.flatMap(chartsIn));
  return {
    ...deck,
    charts: Object.fromEntries(Object.entries(charts).filter(([key]) => used.has(key))),
    slides: slides.map((slide, index) => ({
      ...slide,
      ...mapSlide<Bound, Bound>(slide, mapper),
      number: index + 1,
    })),
  };
}

/** One slide as its steps, which bring their charts along; a slide without any as it is. */
function splitSlide(slide: Slide, charts: Charts): Slide[] {
  const chart = [...slide.main, ...slide.side]
    .map((block) => chartIn(block, charts))
    .find((one) => one?.steps);
  const steps = chart?.steps ?? [];
  if (chart === undefined || steps.length === 0) return [slide];
  // Where the sentences stand there is room in the whole too: the picture must not grow with the last press.
  const { caveat = chart.limit } = chart;
  const draws = (block: Block): block is ChartBlock => block.kind === 'chart' && block.chart === chart.id;
  return steps.map(({ says }, index): Slide => {
    const isWhole = index === steps.length - 1;
    const key = `${chart.id} ${index + 1}`;
    charts[key] = { ...(isWhole ? chart : chartAt(chart, index + 1)), caveat };
    const show = (block: Block): Block =>
      draws(block) ? { ...block, chart: key, also: isWhole ? block.also : null } : block;
    const said = [`${sayStep(index + 1, steps.length)}: ${says}`, 'What to say stands with the whole chart.'];
    return {
      ...slide,
      main: slide.main.map(show),
      side: slide.side.map(show),
      notes: isWhole ? slide.notes : said.map((text) => [{ kind: 'text', text }]),
      minutes: isWhole ? slide.minutes : 0,
    };
  });
}

function chartIn(block: Block, charts: Charts): Charts[string] | undefined {
  return block.kind === 'chart' ? charts[block.chart] : undefined;
}

/** Puts new numbers where slides are named by theirs. */
function renumbering(numberOf: (was: number) => number): BlockMapper<Bound, Bound> {
  const run: BlockMapper<Bound, Bound>['run'] = (inlines) =>
    inlines.map((inline) =>
      inline.kind === 'ref' && inline.number !== null
        ? { ...inline, number: numberOf(inline.number) }
        : inline,
    );
  return {
    block: (block) =>
      block.kind === 'agenda'
        ? { ...block, items: block.items.map((item) => ({ ...item, start: numberOf(item.start) })) }
        : block,
    figure: (item) => ({ ...item, label: run(item.label, '') }),
    run,
  };
}
