import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTold } from '../../src/render/reveal/keep-told.ts';
import { changeTold, newTold, type Question, readTold, shownAfter } from '../../src/talk/told.ts';

const gp: Question = { id: 'answers/gp-demand', title: 'Will it cut GP demand here?', words: 'gp demand?' };
const own: Question = { id: null, title: '', words: 'Who chairs the board?' };

/** A tab whose storage keeps what it is given, or throws. */
function tab({ isBlocked = false } = {}): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (isBlocked) throw new DOMException('The operation is insecure.', 'SecurityError');
      kept.set(name, value);
    },
  });
  vi.stubGlobal('history', { state: null, replaceState: () => {} });
  return kept;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a slide counts as shown', () => {
  it('once it has stood on the screen, and not when it was jumped over', () => {
    tab();
    const changed = vi.fn();
    const told = keepTold('commissioner', changed);
    const stand = (id: string | null, ms: number): void => {
      told.look(id);
      vi.advanceTimersByTime(ms);
    };
    stand('cover', shownAfter);
    // Whatever else happens on the slide does not begin it again.
    stand('why/a', shownAfter - 1);
    stand('why/a', 1);
    stand('why/b', shownAfter - 1);
    // Black for a while, over a slide that nobody had seen for long.
    stand(null, 60_000);
    stand('backup/c', 60_000);
    stand('why/a', 60_000);
    expect(told.now().shown).toEqual(['cover', 'why/a', 'backup/c']);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('after a reload, beside those from before it', () => {
    tab();
    const before = keepTold('commissioner', () => {});
    before.look('cover');
    vi.advanceTimersByTime(shownAfter);
    before.change({ do: 'ask', question: gp });
    before.look('why/a');
    vi.advanceTimersByTime(1000);
    const after = keepTold('commissioner', () => {});
    after.look('why/a');
    vi.advanceTimersByTime(shownAfter);
    expect(after.now()).toMatchObject({ shown: ['cover', 'why/a'], questions: [gp], isKept: true });
    // Another deck in the same tab is another meeting.
    expect(keepTold('cyp', () => {}).now().shown).toEqual([]);
  });

  it('in a meeting of its own after a clearing, which can be undone without losing what came since', () => {
    tab();
    const told = keepTold('commissioner', () => {});
    told.look('cover');
    vi.advanceTimersByTime(shownAfter);
    told.look('why/a');
    vi.advanceTimersByTime(shownAfter);
    told.change({ do: 'clear' });
    expect(told.now().shown).toEqual([]);
    // The slide that is on the screen is the first of the next.
    vi.advanceTimersByTime(shownAfter);
    told.look('why/b');
    vi.advanceTimersByTime(shownAfter);
    expect(told.now().shown).toEqual(['why/a', 'why/b']);
    told.change({ do: 'undo' });
    expect(told.now()).toMatchObject({ shown: ['cover', 'why/a', 'why/b'], before: null });
  });

  it('where site data is blocked too, and the list says that it may be lost', () => {
    tab({ isBlocked: true });
    const told = keepTold('blocked', () => {});
    told.look('cover');
    vi.advanceTimersByTime(shownAfter);
    told.change({ do: 'ask', question: own });
    expect(told.now()).toMatchObject({ shown: ['cover'], questions: [own], isKept: false });
  });
});

describe('what was asked', () => {
  const asked = [gp, own, gp, { ...gp, words: 'will we see fewer patients' }].reduce(
    (told, question) => changeTold(told, { do: 'ask', question }, 0),
    newTold(0),
  );

  it('stands once in the same words, and again in others', () => {
    expect(asked.questions.map(({ words }) => words)).toEqual([
      'gp demand?',
      'Who chairs the board?',
      'will we see fewer patients',
    ]);
  });

  it('is taken out, and had again in its place', () => {
    const without = changeTold(asked, { do: 'take-out', index: 1 }, 0);
    expect(without.questions).not.toContainEqual(own);
    expect(changeTold(without, { do: 'undo' }, 0)).toEqual(asked);
  });
});

it('the day of a meeting is that of its first slide, in a tab that was open before', () => {
  const day = 86_400_000;
  const first = changeTold(newTold(0), { do: 'show', id: 'cover' }, day);
  expect(changeTold(first, { do: 'show', id: 'why/a' }, 2 * day).at).toBe(day);
});

it('what was kept is read, and not at all where it is broken', () => {
  const told = changeTold(changeTold(newTold(5), { do: 'show', id: 'a' }, 5), { do: 'clear' }, 7);
  expect(readTold(JSON.stringify(told), 9)).toEqual(told);
  const broken = ['', 'null', '{}', '{"at":1,"shown":[2],"questions":[],"before":null}'];
  for (const kept of [null, ...broken, '{"at":1,"shown":[],"questions":[{"id":1}],"before":null}'])
    expect(readTold(kept, 9)).toEqual(newTold(9));
});
