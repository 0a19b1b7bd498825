import type { ChartSpec, ChartStep } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import { sizes } from '../theme/tokens.ts';
import { type Report, unknownName } from './chart-problem.ts';
import { deckFrame } from './frame.ts';
import { kinds } from './kinds.ts';
import { textWidth } from './marks.ts';
import { checkTypedFigures, fillFigures } from './resolve-words.ts';
import { list } from './sentence.ts';

/** Px for the sentence of a step: one line under a chart that stands beside text, after its bar. */
const room = deckFrame.width - 24;

/**
 * Fills the sentences of a chart's steps and holds the names of their parts against those it has.
 *
 * @param parts Names of the parts that can come one by one; undefined where the kind is only drawn whole.
 * @param limit What stands where the sentences do when the picture is whole.
 */
export function resolveSteps(
  { steps = [], kind }: ChartSpec,
  parts: string[] | undefined,
  limit: string | undefined,
  claims: Record<string, Claim>,
  report: Report,
): ChartStep[] {
  if (steps.length === 0) return [];
  if (parts === undefined) {
    const able = Object.entries(kinds).flatMap(([name, spec]) => ('parts' in spec ? [name] : []));
    const message = `A chart of the kind "${kind}" is only drawn whole. Steps are for ${list(able)}.`;
    report({ path: ['steps'], code: 'steps-not-drawn', message });
    return [];
  }
  if (limit === undefined) {
    const message = 'The sentences of steps stand where "limit" does, which this chart lacks.';
    report({ path: ['steps'], code: 'steps-need-a-limit', message });
  }
  const there = new Set<string>();
  return steps.map(({ says, shows }, index) => {
    const path = ['steps', index];
    for (const [at, name] of shows.entries())
      if (!parts.includes(name))
        report(unknownName([...path, 'shows', at], 'unknown-part', 'part', name, parts));
    if (index > 0 && shows.every((name) => there.has(name))) {
      const message = 'This step adds nothing to the ones before it. Name a part that comes with it.';
      report({ path: [...path, 'shows'], code: 'step-adds-nothing', message });
    }
    for (const name of shows) there.add(name);
    checkTypedFigures(says, [...path, 'says'], report);
    const sentence = fillFigures(says, [...path, 'says'], claims, report);
    const width = Math.ceil(textWidth(sentence, sizes.label, 600));
    if (width > room) {
      const message = `The sentence is ${width} px wide, and its line holds ${room}.`;
      report({ path: [...path, 'says'], code: 'step-too-long', message });
    }
    return { says: sentence, shows };
  });
}
