import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setDeck } from '../../src/remix/core/commands.ts';
import { createStore, type RemixStore } from '../../src/remix/ui/store/store.ts';
import { realPack, started } from './pack.ts';

// Words stand in their field for a frame before the remix has them: nobody who asks may miss them.

let store: RemixStore;
const take = (): void => {
  store.change((remix) => setDeck(remix, { name: 'Typed' }), { label: 'Rename', key: 'name' });
};
const name = (): string => store.peek().remix.name;

beforeEach(() => {
  // A window that nobody sees draws no frame: what waits for one comes in with the next task.
  vi.stubGlobal('document', { hidden: true });
  const pack = realPack();
  store = createStore(pack, { ...started(pack, 'cyp'), name: 'Before' });
});
afterEach(() => {
  store.get();
  vi.unstubAllGlobals();
});

test('words that wait come in by themselves', async () => {
  store.takeSoon(take);
  expect(name()).toBe('Before');
  await vi.waitFor(() => expect(name()).toBe('Typed'));
});

test('whoever asks for the remix has them', () => {
  store.takeSoon(take);
  expect(store.get().remix.name).toBe('Typed');
});

test.each<[string, (of: RemixStore) => void]>([
  ['the end of a step', (of) => of.endStep()],
  ['settling', (of) => of.settle()],
  ['another pack', (of) => of.setPack(realPack())],
])('%s takes them in', (_, ask) => {
  store.takeSoon(take);
  ask(store);
  expect(name()).toBe('Typed');
});

test('another change comes after them, and undo takes back one and then the other', () => {
  store.takeSoon(take);
  store.change((remix) => setDeck(remix, { audience: 'Nurses' }), { label: 'Change the audience' });
  expect([name(), store.peek().remix.audience]).toEqual(['Typed', 'Nurses']);
  store.undo();
  expect([name(), store.peek().remix.audience]).not.toContain('Nurses');
  expect(name()).toBe('Typed');
  store.undo();
  expect(name()).toBe('Before');
});

test('undo right after a key takes back that key, and the next undo nothing else', () => {
  store.takeSoon(take);
  store.undo();
  expect(name()).toBe('Before');
  store.redo();
  expect(name()).toBe('Typed');
});

test('a version that is brought back stands over them, and they can be had again', () => {
  const before = store.get().remix;
  store.takeSoon(take);
  store.replace(before, 'Bring back a version');
  expect(name()).toBe('Before');
  store.undo();
  expect(name()).toBe('Typed');
});

test('the words of one field come in before another field waits', () => {
  store.takeSoon(take);
  const other = vi.fn();
  store.takeSoon(other);
  expect(name()).toBe('Typed');
  expect(other).not.toHaveBeenCalled();
  store.get();
  expect(other).toHaveBeenCalledOnce();
});
