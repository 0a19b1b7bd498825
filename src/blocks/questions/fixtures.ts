import { paragraph } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'questions'> = [
  {
    block: { kind: 'questions', items: [{ ask: 'Who pays?', answer: [paragraph('The board.')] }] },
    says: ['Who pays?', 'The board.'],
  },
];
