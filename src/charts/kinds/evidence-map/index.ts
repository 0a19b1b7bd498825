import type { KindSpec } from '../../kinds.ts';
import { arrangeEvidence } from './arrange.ts';
import { shownOf } from './groups.ts';
import { planPptx } from './pptx.ts';
import { directions } from './shapes.ts';
import { summariseEvidence } from './summary.ts';
import { planSvg } from './svg.ts';

export const evidenceMap: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseEvidence,
  axis: 'none',
  words: directions,
  evidence: arrangeEvidence,
  parts: (chart) =>
    shownOf(chart, true).groups.flatMap(({ studies }) =>
      studies.map((study) => chart.categories[study] ?? ''),
    ),
  loss: ({ highlight, categories }) =>
    highlight.length === 0 || highlight.length === categories.length
      ? 'The map is a table that can be edited, without links from its cells.'
      : 'The map is a table that can be edited, without links from its cells; it holds the studies chosen for the slide.',
  figuresInNotes: true,
};
