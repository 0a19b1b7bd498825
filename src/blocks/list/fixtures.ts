import { text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'list'> = [
  {
    block: { kind: 'list', ordered: false, items: [text('First point'), text('Second point')] },
    says: ['First point', 'Second point'],
  },
  { block: { kind: 'list', ordered: true, items: [text('Begin here')] }, says: ['Begin here'] },
];
