import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel } from '../../../src/model/deck.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';
import {
  all,
  first,
  type Node,
  openPackage,
  type Parts,
  readXml,
  relationsOf,
  slidePaths,
  textOf,
} from './read-package.ts';

let deck: DeckModel;
let parts: Parts;
beforeAll(async () => {
  const pack = realPack();
  deck = selectEdition(pack, 'full');
  parts = openPackage(renderPptx(deck));
});

/** A chart by id: its part, and every line of text drawn on its slide. */
function chartOf(wanted: string): { id: string; xml: Node; drawn: string[] } {
  const index = deck.slides.findIndex(({ main }) =>
    main.some((block) => block.kind === 'chart' && block.chart === wanted),
  );
  const block = deck.slides[index]?.main.find((one) => one.kind === 'chart');
  const path = slidePaths(parts)[index] ?? '';
  const target = relationsOf(parts, path).find(({ type }) => type === 'chart')?.target ?? '';
  const groups = all(readXml(parts, path), 'p:grpSp');
  const drawn = groups.flatMap((group) => all(group, 'a:p').map(textOf));
  return { id: block?.kind === 'chart' ? block.chart : '', xml: readXml(parts, target), drawn };
}

const flag = (label: Node, name: string): string | undefined => first(label, name).attributes.val;
/** Labels that are shown, by the place of their point. */
function shown(series: Node): Array<{ at: number; label: Node }> {
  return all(series, 'c:dLbl')
    .filter((label) => all(label, 'c:delete').length === 0)
    .map((label) => ({ at: Number(flag(label, 'c:idx')), label }));
}

describe('in the labels of the chart itself, tied to its cells, stand', () => {
  it.each(['workforce-growth', 'life-expectancy-gap'])(
    'the name and the last value of each line of %s',
    (wanted) => {
      const { id, xml, drawn } = chartOf(wanted);
      const chart = deck.charts[id];
      if (chart === undefined) throw new Error('no chart');
      all(xml, 'c:ser').forEach((series, index) => {
        const { name = '', data = [], apart } = chart.series[index] ?? {};
        const labels = shown(series);
        for (const { label } of labels) {
          expect(flag(label, 'c:showVal'), name).toBe('1');
          expect(all(label, 'c:rich'), name).toEqual([]);
        }
        const known = all(first(series, 'c:val'), 'c:pt').map(({ attributes }) => Number(attributes.idx));
        // Points that stand apart keep their name as words over them.
        if (apart) expect(labels.map(({ at }) => at)).toEqual(known);
        else {
          const last = labels.at(-1);
          expect(last?.at, name).toBe(known.at(-1));
          expect(last && flag(last.label, 'c:showSerName'), name).toBe('1');
          expect(drawn, name).not.toContain(name);
        }
        for (const { label } of data) expect(drawn, name).not.toContain(label);
      });
    },
  );

  it('the values of a ring; its parts are named by the legend', () => {
    const { id, xml, drawn } = chartOf('advice-clients');
    const chart = deck.charts[id];
    for (const label of all(xml, 'c:dLbl')) expect(flag(label, 'c:showVal')).toBe('1');
    expect(all(xml, 'c:dLbl')).toHaveLength(chart?.categories.length ?? 0);
    expect(all(xml, 'c:legend')).toHaveLength(1);
    for (const words of [
      ...(chart?.categories ?? []),
      ...(chart?.series[0]?.data ?? []).map(({ label }) => label),
    ])
      expect(drawn).not.toContain(words);
  });

  it('no place for the labels of a ring: PowerPoint repairs a file that names one', () => {
    expect(all(chartOf('advice-clients').xml, 'c:dLblPos')).toEqual([]);
  });
});

it('words of their own in a label have the size and weight of its line, for programs that read only theirs', () => {
  const labels = Object.keys(parts)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .flatMap((path) => all(readXml(parts, path), 'c:rich'));
  expect(labels.length).toBeGreaterThan(0);
  for (const label of labels) {
    const { sz, b } = first(label, 'a:defRPr').attributes;
    expect(all(label, 'a:rPr').map(({ attributes }) => [attributes.sz, attributes.b])).toEqual([[sz, b]]);
  }
});
