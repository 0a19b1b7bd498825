import { figure, text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'cases'> = [
  {
    block: {
      kind: 'cases',
      items: ['One place', 'Another place'].map((place) => ({
        title: text(place),
        who: text(`A team in ${place}`),
        steps: [{ title: text('Before.'), body: text('Alone.') }],
        numbered: true,
        result: { figure: figure('7 in 10', 'felt better'), body: text('After a year.') },
        link: null,
      })),
    },
    says: [
      'One place',
      'A team in Another place',
      'Before.',
      'Alone.',
      '7 in 10',
      'felt better',
      'After a year.',
    ],
  },
];
