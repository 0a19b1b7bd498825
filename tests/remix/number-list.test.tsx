import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { OwnFigure, SlideItem } from '../../src/model/remix.ts';
import { NumberList } from '../../src/remix/ui/edit/number-list.tsx';
import { createStore } from '../../src/remix/ui/store/store.ts';
import { StoreContext } from '../../src/remix/ui/store/use-remix.ts';
import { realPack, started } from './pack.ts';

it('the numbers of a slide name a figure of one’s own in their place, but none that is refused', () => {
  const pack = realPack();
  const remix = started(pack, 'full');
  const item = remix.items.find(
    (one): one is SlideItem => one.kind === 'slide' && one.slide === 'why/outside-clinical-care',
  );
  if (item === undefined) throw new Error('no such slide');
  const listed = (id: string): string => {
    const local: OwnFigure = {
      id,
      replaces: { claim: 'health-factor-shares', figure: 'clinical-care' },
      item: null,
      value: '98.7%',
      label: 'of what shapes health',
      place: 'Croydon',
      period: '2025',
      source: 'Croydon survey',
      addedBy: 'A. Analyst',
    };
    return renderToStaticMarkup(
      <StoreContext value={createStore(pack, { ...remix, locals: [local] })}>
        <NumberList item={item} onNumber={() => undefined} />
      </StoreContext>,
    );
  };
  expect(listed('ours')).toContain('98.7%');
  for (const refused of ['hand-typed-e09000008', 'health-factor-shares']) {
    expect(listed(refused)).toContain('Numbers on this slide');
    expect(listed(refused), refused).not.toContain('98.7%');
  }
});
