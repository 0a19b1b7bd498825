import { text } from '../kit/examples.ts';
import type { Fixture, Fixtures } from '../spec.ts';

const example = (numbered: boolean): Fixture<'steps'> => ({
  block: { kind: 'steps', numbered, items: [{ title: text('Ask.'), body: text('Then listen.') }] },
  says: ['Ask.', 'Then listen.'],
});

export const fixtures: Fixtures<'steps'> = [example(true), example(false)];
