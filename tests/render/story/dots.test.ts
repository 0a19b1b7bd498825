import { expect, it } from 'vitest';
import type { CityPoint } from '../../../src/model/story.ts';
import { dotPath, dotsOf } from '../../../src/render/story/dot-path.ts';
import { box, type Dots } from '../../../src/render/story/picture.ts';
import { pictureOf } from '../../../src/render/story/picture-of.ts';
import { selectStory } from '../../../src/select/select-story.ts';
import { realPack } from '../../pack.ts';

const pack = realPack();
const city = pack.story?.city ?? null;
const pictures = new Map(
  selectStory(pack).map(({ drawing, words }) => {
    const chart = drawing.chart === null ? null : (pack.charts[drawing.chart] ?? null);
    const found = pack.claims[drawing.figure?.claim ?? '']?.figures[0];
    const value = typeof found?.value === 'number' ? found.value : 0;
    const figure = found === undefined ? null : { text: found.display, value };
    return [words.id, pictureOf({ drawing, city, chart, figure })] as const;
  }),
);
const count = (id: string, tone: Dots['tone']): number =>
  (pictures.get(`story/${id}`)?.dots ?? [])
    .filter((dots) => dots.tone === tone)
    .reduce((sum, dots) => sum + ('points' in dots ? dots.points.length : 0), 0);

it('a path of dots holds the dots that it was made of', () => {
  const dots: CityPoint[] = [
    [12.3, 4],
    [12.3, -5.5],
    [0, 0],
    [400, 439.9],
  ];
  const read = dotsOf(dotPath(dots, 10));
  expect(read).toHaveLength(dots.length);
  for (const [index, [x, y]] of read.entries()) {
    expect(x).toBeCloseTo(dots[index]?.[0] ?? Number.NaN, 6);
    expect(y).toBeCloseTo(dots[index]?.[1] ?? Number.NaN, 6);
  }
});

it('the city has every neighbourhood once, those of the most deprived fifth apart', () => {
  const all = city?.places.flatMap(({ deprived, others }) => [...deprived, ...others]) ?? [];
  expect(all).toHaveLength(4994);
  expect(city?.places.flatMap(({ deprived }) => deprived)).toHaveLength(893);
  expect(city?.places).toHaveLength(33);
});

it('a hundred dots are a hundred, in the parts that the figures say', () => {
  expect(
    ['need', 'calm', 'green', 'light'].map((tone) => count('outside-the-clinic', tone as Dots['tone'])),
  ).toEqual([47, 34, 3, 16]);
  expect([count('a-hundred-minutes', 'need'), count('a-hundred-minutes', 'quiet')]).toEqual([19, 81]);
  expect([count('who-gets-it', 'need'), count('who-gets-it', 'quiet')]).toEqual([23 + 42, 77 + 58]);
});

it('a life has a dot a year, those in poorer health apart', () => {
  expect([count('how-well', 'calm'), count('how-well', 'need')]).toEqual([52 + 70, 22 + 13]);
});

it('every finding of the evidence map is a dot, null results among them', () => {
  const found =
    pack.charts['evidence-map']?.series.flatMap(({ data }) => data.map(({ value }) => value)) ?? [];
  for (const [tone, value] of [
    ['green', 1],
    ['light', 0],
    ['purple', 0.5],
    ['need', -1],
  ] as const)
    expect([tone, count('what-is-known', tone)]).toEqual([tone, found.filter((one) => one === value).length]);
  expect(count('what-is-known', 'light')).toBeGreaterThan(0);
});

it('of five people’s appointments so many dots are to go as the break-even says, and so many went as studies counted', () => {
  const found = pack.charts['break-even']?.series[0]?.data ?? [];
  // The appointments of a year are all that can go.
  const each = pack.charts['break-even']?.worked?.values.visits?.high ?? 0;
  const ofFive = (value: number | null | undefined): number => Math.round(Math.min(value ?? 0, each) * 5);
  const [needed, counted] = [found.slice(0, 2), found.slice(2)];
  const most = needed.reduce((sum, { high }) => sum + ofFive(high), 0);
  const went = counted.reduce((sum, { value }) => sum + ofFive(value), 0);
  expect(ofFive(needed[0]?.low)).toBe(16);
  expect(ofFive(needed[0]?.high)).toBe(25);
  expect(count('pay-its-way', 'need')).toBe(most);
  expect(count('pay-its-way', 'light')).toBe(went);
  expect(count('pay-its-way', 'quiet')).toBe(found.length * ofFive(each) - most - went);
});

it('what is drawn stands in its box, but for the city, which may go beyond', () => {
  for (const [id, { dots }] of pictures)
    for (const group of dots)
      if ('points' in group)
        for (const [x, y] of group.points)
          expect([id, x >= 0 && x <= box.width && y >= 0 && y <= box.height]).toEqual([id, true]);
});
