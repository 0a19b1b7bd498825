import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addOwn, editOwn, setDeck } from '../../src/remix/core/commands.ts';
import { createStore, type RemixStore } from '../../src/remix/ui/store/store.ts';
import { moveSlide, sayPlace } from '../../src/remix/ui/work/move-slide.ts';
import { realPack, started } from './pack.ts';

let store: RemixStore;
const order = (): string[] => store.get().remix.items.map(({ id }) => id);
const said = (): string => store.get().said.text;

beforeEach(() => {
  vi.stubGlobal('document', { hidden: true });
  const pack = realPack();
  store = createStore(pack, started(pack, 'cyp'));
});
afterEach(() => vi.unstubAllGlobals());

describe('a slide that is moved', () => {
  it('is said to stand where it stands', () => {
    const [first, second] = order();
    moveSlide(store, second ?? '', 0);
    expect(order().slice(0, 2)).toEqual([second, first]);
    expect(said()).toBe(`Position 1 of ${order().length}.`);
  });

  it('goes no further than the talk, or than the slides for questions, and that is said', () => {
    const { items } = store.get().remix;
    const talk = items.filter(({ backup }) => backup !== true).length;
    expect(items.length).toBeGreaterThan(talk + 1);
    const second = order()[1] ?? '';
    const why = `of ${items.length}: slides for questions stay behind the others.`;
    moveSlide(store, second, items.length - 1);
    expect(order().indexOf(second)).toBe(talk - 1);
    expect(said()).toBe(`Position ${talk} ${why}`);
    const kept = order()[talk + 1] ?? '';
    moveSlide(store, kept, 1);
    expect(order().indexOf(kept)).toBe(talk);
    expect(said()).toBe(`Position ${talk + 1} ${why}`);
  });

  it('stays at the ends of the order without a reason', () => {
    const { remix } = store.get();
    expect(sayPlace(remix, order()[0] ?? '', -1)).toBe(`position 1 of ${order().length}`);
    expect(sayPlace(remix, order().at(-1) ?? '', order().length)).toBe(
      `position ${order().length} of ${order().length}`,
    );
  });
});

it('changes nothing while another tab has the deck, and says so', () => {
  const before = store.get().remix;
  store.change((remix) => setDeck(remix, { name: 'Mine' }), { label: 'Rename' });
  const mine = store.get().remix;
  store.set({ isMine: false });
  const ways: Record<string, () => unknown> = {
    change: () => store.change((remix) => setDeck(remix, { name: 'Other' }), { label: 'Rename' }),
    replace: () => store.replace(before, 'Bring back'),
    undo: () => store.undo(),
  };
  for (const [name, way] of Object.entries(ways)) {
    store.set({ said: { text: '', tone: 'done', count: 0 } });
    way();
    expect([name, store.get().remix === mine]).toEqual([name, true]);
    expect([name, said()]).toEqual([name, expect.stringContaining('open in another tab')]);
  }
});

it('undoes the press of a button without the words written before it and after it', () => {
  store.change((remix) => addOwn(remix, 'text'), { label: 'Add' });
  const id = store.get().selected ?? '';
  const points = (): string[] => {
    const item = store.get().remix.items.find((one) => one.id === id);
    return item?.kind === 'own' && item.content.kind === 'text' ? item.content.bullets : [];
  };
  const write = (...bullets: string[]): void => {
    const content = { kind: 'text' as const, paragraphs: [], bullets };
    store.change((remix) => editOwn(remix, id, { content }), {
      label: 'Change points',
      key: 'points',
      item: id,
    });
  };
  write('One', 'Two', 'Three');
  store.inOneStep(() => write('One', 'Three'));
  write('One', 'Three, and more');
  store.undo();
  expect(points()).toEqual(['One', 'Three']);
  store.undo();
  expect(points()).toEqual(['One', 'Two', 'Three']);
});
