import type { BlockOf } from '../../model/block.ts';
import { figure } from '../kit/examples.ts';
import type { Fixture, Fixtures } from '../spec.ts';

const example = (variant: BlockOf<'figures'>['variant']): Fixture<'figures'> => ({
  block: { kind: 'figures', variant, items: [figure('42%', 'of groups'), figure('1,204', 'referrals')] },
  says: ['42%', 'of groups', '1,204', 'referrals', 'Dated: from before'],
});

export const fixtures: Fixtures<'figures'> = [example('cards'), example('side'), example('row')];
