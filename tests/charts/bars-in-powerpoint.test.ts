import { expect, test } from 'vitest';
import { deckFrame } from '../../src/charts/frame.ts';
import { layOutRows } from '../../src/charts/kinds/bars/rows.ts';
import type { Box, PptxShape } from '../../src/model/pptx-plan.ts';
import type { OwnFigure, Remix } from '../../src/model/remix.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { remixFromAddress } from '../../src/remix/core/break-even-start.ts';
import { planPptx } from '../../src/render/pptx/plan-pptx.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { textWidth } from '../../src/theme/measure.ts';
import { itemFor, realPack, started } from '../remix/pack.ts';

const pack = realPack();

function demandWith(...locals: Array<Pick<OwnFigure, 'replaces' | 'value' | 'place'>>): Remix {
  const remix = started(pack, 'full');
  const local = { item: null, label: '', period: '2025', source: 'Our own count', addedBy: 'Ann' };
  return {
    ...remix,
    items: [itemFor(remix, 'impacts/demand')],
    locals: locals.map((one, index) => ({ ...local, ...one, id: `l${index}` })),
  };
}

function drawn(remix: Remix) {
  const { deck } = applyRemix(pack, remix);
  const all = (shapes: readonly PptxShape[]): PptxShape[] =>
    shapes.flatMap((shape) => (shape.kind === 'group' ? all(shape.children) : [shape]));
  const shapes = all(planPptx(deck).slides[0]?.shapes ?? []);
  const shape = shapes.find(({ kind }) => kind === 'chart');
  if (shape?.kind !== 'chart') throw new Error('The slide has no native chart.');
  const { chart, box } = shape;
  const boxOf = (name: string): Box | undefined =>
    shapes.flatMap((one) => (one.name === name && 'box' in one ? [one.box] : []))[0];
  const scale = chart.plot.w / (chart.axis.max - chart.axis.min);
  const xOf = (value: number): number => box.x + chart.plot.x + (value - chart.axis.min) * scale;
  return { chart, deck, xOf, scale, boxOf };
}

const tameside = { claim: 'tameside-gp', figure: 'fall' };

test('where a bar is below zero, values keep to their bars and words for none begin at zero', () => {
  const { chart, xOf, scale, boxOf } = drawn(
    demandWith({ replaces: tameside, value: '-8%', place: 'Hackney' }),
  );
  expect(boxOf('Words: no change found')?.x).toBeGreaterThanOrEqual(xOf(0));
  // The value before the bar has room beside the names.
  expect(xOf(-8) - xOf(chart.axis.min)).toBeGreaterThan(textWidth('-8%', 20, 700));
  for (const { values, labels } of chart.series)
    for (const [index, label] of (labels?.points ?? []).entries())
      if (label?.place === 'inEnd')
        expect((values[index] ?? 0) * scale).toBeGreaterThan(textWidth(`${values[index]}%`, 20, 700));
});

test('a bar says for which place its figure is, under a name that may be another’s', () => {
  const { chart, deck, boxOf } = drawn(
    demandWith(
      { replaces: { claim: 'hillingdon-hiu', figure: 'visits-fall' }, value: '30%', place: 'Hackney' },
      { replaces: tameside, value: '12%', place: 'Hackney' },
      { replaces: { claim: 'kent-ae', figure: 'fall' }, value: '9%', place: 'Redbridge, Havering' },
    ),
  );
  expect(deck.charts['demand-findings']?.notes?.texts).toEqual([
    'Before and after · local: Hackney',
    'Before and after · local: Hackney',
    'Before and after · local: Redbridge, Havering',
    'Compared: visited or not',
    'Compared: sites with and without advice',
  ]);
  expect(deck.charts['demand-findings']?.limit).toBe('3 local figures');
  expect(chart.categories[0]).toContain('local: Hackney');
  // Each of three lines has its height: the caveat is in the notes.
  expect(chart.plot.h / 5).toBeGreaterThanOrEqual(3 * 18 * 1.15);
  expect(boxOf('Caveat')?.h).toBeLessThan(30);
});

test('a chart without words for its rows gets them for a local figure', () => {
  const replaces = { claim: 'ltc-service-use', figure: 'gp' };
  const remix = demandWith({ replaces, value: '45%', place: 'Croydon' });
  const slide = Object.values(pack.slides).find((one) => chartsIn(one).includes('ltc-service-use'));
  const items = [itemFor(started(pack, 'full'), slide?.id ?? '')];
  const { deck } = applyRemix(pack, { ...remix, items });
  expect(deck.charts['ltc-service-use']?.notes).toEqual({
    label: 'Whose figure',
    texts: ['Local: Croydon', '', '', ''],
  });
});

test('rows of a break-even keep the height of their names, whatever stands under them', () => {
  const made = { id: 'r-money', name: 'Ours', now: '2026-11-29T16:00:00.000Z' };
  for (const search of ['?money=', '?money=&caseload=190+to+250']) {
    const { chart } = drawn(remixFromAddress(pack, search, made));
    expect(chart.plot.h / chart.categories.length).toBeGreaterThanOrEqual(2 * 18 * 1.15);
  }
});

test('the words beside the bars of a slide stay within its chart, however many lines a place adds', () => {
  const { deck } = drawn(
    demandWith(
      {
        replaces: { claim: 'hillingdon-hiu', figure: 'visits-fall' },
        value: '30%',
        place: 'Barking and Dagenham',
      },
      { replaces: tameside, value: '12%', place: 'Hackney' },
      { replaces: { claim: 'kent-ae', figure: 'fall' }, value: '9%', place: 'Redbridge' },
    ),
  );
  const [chart] = Object.values(deck.charts).filter(({ notes }) =>
    notes?.texts.some((text) => text.includes('local: Barking')),
  );
  if (chart === undefined) throw new Error('No chart has the local figures.');
  for (const height of [320, 350, 380, 410]) {
    const { rows } = layOutRows(chart, { ...deckFrame, width: 780, height });
    for (const row of rows)
      expect(row.top + row.text, `${row.name[0]} in ${height}`).toBeLessThanOrEqual(height);
  }
});
