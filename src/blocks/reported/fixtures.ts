import { text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'reported'> = [
  {
    block: { kind: 'reported', by: 'A. Person', role: 'a nurse', text: text('It helps.') },
    says: ['A. Person', 'a nurse', 'It helps.', 'in our words'],
  },
];
