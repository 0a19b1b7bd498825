import type { Dataset } from '../../../model/dataset.ts';
import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'map' as const,
  dataset: 'fixture',
  title: 'Deprived areas lie next to others',
  subtitle: 'Small areas by tenth of deprivation, boroughs by score',
  alt: 'A map in cells, from dark to pale.',
  encode: { category: 'f0', values: ['f1', 'f2'], place: 'f3' },
  format: { decimals: 1 },
  formats: { f2: { suffix: '%' } },
};
const map = { areas: 'fixture-areas', lon: 'f0', lat: 'f1', tenth: 'f2', place: 'f3' };

/** Small areas on a slightly uneven lattice, west to east through the places, tenths as told. */
function areas(places: string[], tenthOf: (index: number) => number): Dataset {
  const rows = Array.from({ length: places.length * 24 }, (_, index) => {
    const [column, row] = [index % (places.length * 4), Math.floor(index / (places.length * 4))];
    const jog = ((index * 7) % 5) / 500;
    return [
      -0.2 + column * 0.02 + jog,
      51.5 + row * 0.013 - jog,
      tenthOf(index),
      places[Math.floor(column / 4)] ?? '',
    ];
  });
  const labels = ['Longitude', 'Latitude', 'Tenth', 'Place'];
  return { ...fixtureData('tenth', labels, rows, [3]), id: 'fixture-areas', period: '2019' };
}

/** Real situations for maps, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with a missing value': {
    spec: { ...words, id: 'map-missing', map: { ...map, breaks: [10, 20] } },
    dataset: fixtureData(
      'score',
      ['Borough', 'Score', 'Share', 'Code'],
      [
        ['Westborough', 24.1, 3, 'E09000001'],
        ['Midborough', null, null, 'E09000002'],
        ['Eastborough', 9.4, 0, 'E09000003'],
      ],
      [0, 3],
    ),
    areas: areas(['E09000001', 'E09000002', 'E09000003'], (index) => 1 + ((index * 3) % 10)),
  },
  'with long names and neighbours that differ little': {
    spec: { ...words, id: 'map-long', map: { ...map, breaks: [12, 16, 20, 24] } },
    dataset: fixtureData(
      'score',
      ['Borough', 'Score', 'Share', 'Code'],
      [
        ['Hammersmith and Fulham upon the River', 18.2, 3, 'E09000001'],
        ['Kensington, Chelsea and the Royal Parks', 12, 1, 'E09000002'],
      ],
      [0, 3],
    ),
    areas: areas(['E09000001', 'E09000002'], (index) => 4 + (index % 3)),
  },
};
