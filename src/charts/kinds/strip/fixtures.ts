import { type ChartFixture, fixtureData } from '../../fixture.ts';

const words = {
  kind: 'strip',
  dataset: 'fixture',
  subtitle: 'What is measured at each stop, for whom and when',
  alt: 'A line of stops with a dot at each.',
} as const;

/** Not among the constants: the schema's lists are not read-only. */
const encode = { category: 'f0', values: ['f1'] };

const route = [
  'Harbour',
  'Old Market',
  'Town Hall',
  'Hospital',
  'Northgate',
  'University',
  'Mill Lane',
  'Terminus',
];

function stops(values: Array<number | null>, names = route) {
  return fixtureData(
    'years',
    ['Stop', 'Life expectancy in years'],
    values.map((value, index) => [names[index] ?? `Stop ${index}`, value]),
  );
}

/** Real situations for a strip, by name. */
export const fixtures: Record<string, ChartFixture> = {
  'with a missing value': {
    spec: { ...words, encode, id: 'strip-missing', title: 'A stop without a figure breaks the line' },
    dataset: stops([81, 83, 79, null, 84, 86, 80, 82]),
  },
  'with two falls that meet': {
    spec: {
      ...words,
      encode,
      id: 'strip-falls',
      title: 'The widest gap and the steepest fall end at the same stop',
      axis: { value: 'Years', min: 76 },
      annotations: [
        { kind: 'span', at: 'Old Market', to: 'Mill Lane', text: 'from the highest to the lowest' },
        { kind: 'span', at: 'University', to: 'Mill Lane', text: 'in a single stop' },
      ],
    },
    dataset: stops([81, 88, 86, 85, 87, 86, 78, 82]),
  },
  'with a rise against the direction of travel': {
    spec: {
      ...words,
      encode,
      id: 'strip-rise',
      title: 'A span may end before it begins',
      annotations: [{ kind: 'span', at: 'Terminus', to: 'Harbour', text: 'more at the other end' }],
    },
    dataset: stops([88, 87, 86, 84, 83, 81, 80, 79]),
  },
  'with names in every other place': {
    spec: {
      ...words,
      encode,
      id: 'strip-names',
      title: 'More names than fit side by side go to two rows',
      highlight: [...route],
    },
    dataset: stops([81, 83, 79, 82, 84, 86, 80, 82]),
  },
  'with two stops': {
    spec: { ...words, encode, id: 'strip-two', title: 'The shortest line there is' },
    dataset: stops([81, 83]),
  },
};
