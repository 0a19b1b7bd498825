import { text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'links'> = [
  {
    block: {
      kind: 'links',
      items: [{ href: 'https://example.org/', title: 'A guide', body: text('What waits there.') }],
    },
    says: ['A guide', 'What waits there.'],
  },
];
