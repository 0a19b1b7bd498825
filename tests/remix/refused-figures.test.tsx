import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { OwnFigure, SlideItem } from '../../src/model/remix.ts';
import { KeptList } from '../../src/remix/ui/edit/kept-list.tsx';
import { NumberList } from '../../src/remix/ui/edit/number-list.tsx';
import { OwnFigureList } from '../../src/remix/ui/panels/area/own-figure-list.tsx';
import { createStore } from '../../src/remix/ui/store/store.ts';
import { StoreContext } from '../../src/remix/ui/store/use-remix.ts';
import { realPack, started } from './pack.ts';

const pack = realPack();
const remix = started(pack, 'full');
const item = remix.items.find(
  (one): one is SlideItem => one.kind === 'slide' && one.slide === 'why/outside-clinical-care',
);
if (item === undefined) throw new Error('no such slide');

/** Called like the row of a place, and like a claim. */
const packNames = ['hand-typed-e09000008', 'health-factor-shares'];

function figure(id: string, replaces: OwnFigure['replaces']): OwnFigure {
  return {
    id,
    replaces,
    item: null,
    value: '98.7%',
    label: 'of what shapes health',
    place: 'Croydon',
    period: '2025',
    source: 'Croydon survey',
    addedBy: 'A. Analyst',
  };
}

/** A part of the builder, over a deck with this figure of one's own. */
function shown(part: ReactNode, local: OwnFigure): string {
  return renderToStaticMarkup(
    <StoreContext value={createStore(pack, { ...remix, locals: [local] })}>{part}</StoreContext>,
  );
}

it('the numbers of a slide name a figure of one’s own in their place, but none that is refused', () => {
  const list = <NumberList item={item} onNumber={() => undefined} />;
  const replaces = { claim: 'health-factor-shares', figure: 'clinical-care' };
  expect(shown(list, figure('ours', replaces))).toContain('98.7%');
  for (const id of packNames) {
    expect(shown(list, figure(id, replaces))).toContain('Numbers on this slide');
    expect(shown(list, figure(id, replaces)), id).not.toContain('98.7%');
  }
});

it('a kept figure can be put on a slide, but none that is refused; the list of them says why', () => {
  const [onSlide, list] = [<KeptList key="on" item={item.id} />, <OwnFigureList key="all" />];
  expect(shown(onSlide, figure('ours', null))).toContain('98.7%');
  expect(shown(list, figure('ours', null))).toMatch(/On no slide yet.*Put on a slide/);
  for (const id of packNames) {
    expect(shown(onSlide, figure(id, null)), id).not.toContain('98.7%');
    expect(shown(list, figure(id, null)), id).toContain('called like a figure of the pack');
    expect(shown(list, figure(id, null)), id).not.toContain('Put on a slide');
  }
});
