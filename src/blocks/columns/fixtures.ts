import { paragraph, text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'columns'> = [
  {
    block: {
      kind: 'columns',
      items: [
        { title: text('Left'), body: [paragraph('On the left.')] },
        { title: text('Right'), body: [paragraph('On the right.')] },
      ],
    },
    says: ['Left', 'On the left.', 'Right', 'On the right.'],
  },
];
