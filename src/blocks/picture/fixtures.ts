import { text } from '../kit/examples.ts';
import type { Fixtures } from '../spec.ts';

/** One pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const fixtures: Fixtures<'picture'> = [
  {
    block: {
      kind: 'picture',
      data: pixel,
      width: 1,
      height: 1,
      alt: 'A garden',
      caption: text('Our garden'),
    },
    says: ['Our garden'],
  },
];
