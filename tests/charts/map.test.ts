import { describe, expect, it } from 'vitest';
import { resolveFixture } from '../../src/charts/fixture.ts';
import { deckFrame, phoneFrame } from '../../src/charts/frame.ts';
import { drawCity } from '../../src/charts/kinds/map/city.ts';
import { lookUp } from '../../src/charts/kinds/map/finder.ts';
import { fixtures } from '../../src/charts/kinds/map/fixtures.ts';
import { pathOf, pointsOf } from '../../src/charts/kinds/map/mosaic.ts';
import { widestNeighbours } from '../../src/charts/kinds/map/neighbours.ts';
import { planPicture } from '../../src/charts/kinds/map/picture.ts';
import { geometryOf, withoutAreas } from '../../src/charts/kinds/map/words.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { chartSpecSchema } from '../../src/model/chart.ts';
import { claims, packCharts, readDataset } from './every-chart.ts';

const found = packCharts.find(([, { id }]) => id === 'deprivation-london')?.[1];
if (found === undefined) throw new Error('no map of London');
const london = found;
const map = geometryOf(london);
const areas = readDataset('london-neighbourhoods');
const boroughs = readDataset('london-boroughs-deprivation');

/** Ground that rings cover, in square grid steps. */
function cover(rings: ReadonlyArray<ReadonlyArray<readonly [number, number]>>): number {
  const twice =
    rings.flat().length === 0
      ? []
      : rings.map((ring) =>
          ring.reduce((sum, [x, y], index) => {
            const [a, b] = ring[(index + 1) % ring.length] ?? [x, y];
            return sum + x * b - a * y;
          }, 0),
        );
  return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
}

describe('the map of London', () => {
  it('has every small area in its tenth', () => {
    const meant = Array.from(
      { length: 10 },
      (_, index) => areas.rows.filter((row) => row[2] === index + 1).length,
    );
    expect(map.tenths.map(({ areas: count }) => count)).toEqual(meant);
    expect(map.total).toBe('4,994');
  });

  it('covers the city once with its tenths, and once with its boroughs', () => {
    const city = cover(pointsOf(map.edge));
    const tenths = map.tenths.reduce((sum, { d }) => sum + cover(pointsOf(d)), 0);
    const places = map.places.reduce((sum, { d }) => sum + cover(pointsOf(d)), 0);
    expect(tenths / city).toBeCloseTo(1, 4);
    expect(places / city).toBeCloseTo(1, 4);
  });

  it('draws each borough as one shape but for one cell, in the colour of its score', () => {
    expect(london.categories).toHaveLength(33);
    // One small area of Brent, at Park Royal, is cut off by its neighbours’ cells: an island there, a hole in Ealing.
    const apart = map.places.flatMap(({ d }, index) =>
      pointsOf(d).length === 1 ? [] : [[london.categories[index], pointsOf(d).length]],
    );
    expect(apart).toEqual([
      ['Brent', 2],
      ['Ealing', 2],
    ]);
    const hackney = london.categories.indexOf('Hackney');
    expect(map.places[hackney]?.step).toBe(0);
    expect(map.places[london.categories.indexOf('Richmond upon Thames')]?.step).toBe(4);
    expect(map.steps.map(({ label }) => label)).toEqual([
      '30 or more',
      '25 to 30',
      '20 to 25',
      '15 to 20',
      'under 15',
    ]);
  });

  it('points out two areas that share a side and differ as far as any two do', () => {
    const cells = drawCity(
      areas.rows.map(([lon, lat, decile]) => ({
        lon: Number(lon),
        lat: Number(lat),
        decile: Number(decile),
      })),
    ).cells;
    const pair = widestNeighbours(cells);
    expect(pair?.side).toBeGreaterThan(0.2);
    const codes = pair?.pair.map((cell) => areas.rows[cell]?.[3]);
    const said = map.contrast.pair.map(({ category }) => london.placeCodes?.[category]);
    expect(codes).toEqual(said);
    expect(map.contrast.pair.map(({ tenth }) => tenth)).toEqual([1, 10]);
    // The speaker notes say that a border lies between the two.
    expect(new Set(said).size).toBe(2);
  });

  it('has the table of the dataset, with the tiny City of London named so', () => {
    const row = london.table.rows.find(([name]) => name === 'City of London');
    expect(row).toEqual(['City of London', 'only 6 small areas', '10.2', '268', '0.0%']);
    const scores = boroughs.rows.map((one) => Number(one[2])).toSorted((a, b) => b - a);
    expect(london.series[0]?.data.map(({ value }) => value)).toEqual(scores);
    const inTenth = boroughs.rows.reduce((sum, one) => sum + Number(one[5]), 0);
    const all = boroughs.rows.reduce((sum, one) => sum + Number(one[6]), 0);
    const share = claims['imd-london-2025']?.figures.find(({ name }) => name === 'share-tenth')?.value;
    expect(Math.round((inTenth / all) * 1000) / 10).toBe(share);
  });

  it('weighs little: the picture, and what the browser fetches', async () => {
    const { gzipSync } = await import('node:zlib');
    const picture = gzipSync(planPicture(london)).length;
    const data = gzipSync(JSON.stringify(withoutAreas(london))).length;
    expect(picture + data).toBeLessThan(56_000);
  });
});

describe('a map', () => {
  it('draws a borough without a value in the colour of nothing, and says so', () => {
    const fixture = fixtures['with a missing value'];
    if (fixture === undefined) throw new Error('no fixture with a missing value');
    const chart = resolveFixture(fixture);
    expect(geometryOf(chart).places.map(({ step }) => step)).toEqual([0, null, 2]);
    expect(chart.summary).toContain('of Midborough was not published');
    expect(chart.table.rows[1]).toEqual(['Midborough', 'not published', 'not published']);
  });

  it('asks for its picture at the place where its drawing expects it', () => {
    const wide = kindOf(london).ground?.(london, deckFrame);
    expect(wide).toMatchObject({ src: '/charts/deprivation-london-map.svg', share: 0.64, atEnd: true });
    expect(kindOf(london).ground?.(london, phoneFrame)).toMatchObject({ share: 1, atEnd: false });
  });

  it.each([
    ['no small areas', { map: undefined }, 'map-needs-areas'],
    ['an unknown dataset', { map: { areas: 'nowhere' } }, 'unknown-dataset'],
    ['an unknown field', { map: { tenth: 'dekile' } }, 'unknown-field'],
    ['breaks that fall', { map: { breaks: [20, 10] } }, 'breaks-not-rising'],
  ])('is refused with %s', (_, change, code) => {
    expect(codesOf(change)).toContain(code);
  });

  it('is refused with an area in an unknown place, and a place without areas', () => {
    expect(codesOf({}, ['Strangeborough', 9, 0, 'E09000099'])).toContain('unknown-place');
  });
});

it('a path says the same corners that it was made of', () => {
  const lines: Array<Array<[number, number]>> = [
    [
      [3, 4],
      [10, 0],
      [7, 12],
    ],
    [
      [100, 90],
      [80, 95],
      [80, 80],
    ],
  ];
  expect(pointsOf(pathOf(lines, true))).toEqual(lines);
});

it('the search finds a name in any case, or the only one that begins with or holds the words', () => {
  const names = london.categories;
  expect(lookUp(names, 'HACKNEY')).toBe(names.indexOf('Hackney'));
  expect(lookUp(names, 'tower')).toBe(names.indexOf('Tower Hamlets'));
  expect(lookUp(names, 'fulham')).toBe(names.indexOf('Hammersmith and Fulham'));
  expect(lookUp(names, 'ha')).toBeUndefined();
  expect(lookUp(names, 'Leeds')).toBeUndefined();
});

/** Codes of what is wrong with the fixture after a change to its spec, or with a row added. */
function codesOf(change: { map?: object | undefined }, row?: Array<string | number>): string[] {
  const fixture = fixtures['with long names and neighbours that differ little'];
  if (fixture?.areas === undefined) throw new Error('no fixture with areas');
  const { spec, dataset, areas: cells } = fixture;
  const own =
    'map' in change ? (change.map === undefined ? undefined : { ...spec.map, ...change.map }) : spec.map;
  const parsed = chartSpecSchema.parse({ ...spec, map: own });
  const rows = row ? [...dataset.rows, row] : dataset.rows;
  const result = resolveChart(parsed, { ...dataset, rows }, {}, { [cells.id]: cells });
  return 'problems' in result ? result.problems.map(({ code }) => code) : [];
}
