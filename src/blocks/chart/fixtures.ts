import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'chart'> = [
  { block: { kind: 'chart', chart: 'a-chart', cites: [], also: null }, says: [] },
];
