import type { BlockOf } from '../../model/block.ts';
import { text } from '../kit/examples.ts';
import type { Fixture, Fixtures } from '../spec.ts';

const example = (tone: BlockOf<'note'>['tone']): Fixture<'note'> => ({
  block: { kind: 'note', tone, text: text('Mind this limit.') },
  says: ['Mind this limit.'],
});

export const fixtures: Fixtures<'note'> = [example('caveat'), example('reconstructed')];
