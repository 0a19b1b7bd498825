import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'agenda'> = [
  {
    block: {
      kind: 'agenda',
      items: [{ section: 'why', title: 'Why it matters', number: 1, slides: 3, start: 2 }],
    },
    says: ['Why it matters'],
  },
];
