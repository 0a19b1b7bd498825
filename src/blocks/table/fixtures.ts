import { text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

export const fixtures: Fixtures<'table'> = [
  {
    block: {
      kind: 'table',
      caption: 'Who asks what',
      header: [text('Who'), text('What')],
      rows: [[text('We'), text('Ask')]],
    },
    says: ['Who asks what', 'Who', 'What', 'We', 'Ask'],
  },
];
