import { paragraph, text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'cards'> = [
  {
    block: {
      kind: 'cards',
      columns: 2,
      items: [
        { title: text('A card'), icon: 'heart', body: [paragraph('Its words.')] },
        { title: text('Another'), icon: null, body: [paragraph('More words.')] },
      ],
    },
    says: ['A card', 'Its words.', 'Another', 'More words.'],
  },
  {
    // More than text in a card: it has no placeholder of its own.
    block: {
      kind: 'cards',
      columns: 1,
      items: [
        {
          title: text('With a note'),
          icon: null,
          body: [{ kind: 'note', tone: 'caveat', text: text('A limit.') }],
        },
      ],
    },
    says: ['With a note', 'A limit.'],
  },
];
