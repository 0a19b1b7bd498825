import { expect, it } from 'vitest';
import { sourceRows } from '../../src/blocks/chart/source-rows.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { realPack } from '../pack.ts';

it('the sheet behind a chart says of each claim what was checked, and how strong its evidence is', () => {
  const deck = selectEdition(realPack(), 'full');
  const chart = deck.charts['reach-deprived-areas'];
  if (chart === undefined) throw new Error('The pack has this chart no longer.');
  const [said = ''] = sourceRows(chart, deck).flatMap(([head, words]) => (head === 'Claim' ? [words] : []));
  expect(said).toMatch(/^reach-deprived-areas: .+\(confirmed, read \d+ \w+ 20\d\d\)\. \w+ evidence\. \S+/);
});
