import { paragraph, text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'paragraph'> = [
  { block: paragraph('Plain words.'), says: ['Plain words.'] },
  { block: { kind: 'paragraph', lead: true, text: text('Words that lead.') }, says: ['Words that lead.'] },
];
