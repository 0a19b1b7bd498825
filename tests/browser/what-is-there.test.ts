import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../src/browser/new-id.ts';
import { settingsIn } from '../../src/browser/settings.ts';
import { within } from '../../src/browser/within.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('an id is made where a page is not secure: no randomUUID, no subtle', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 200 }, newId);
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

describe('a setting', () => {
  test('is kept in the store, and read from it', () => {
    const kept = new Map<string, string>();
    const store = { getItem: (name: string) => kept.get(name) ?? null, setItem: kept.set.bind(kept) };
    expect(settingsIn(() => store).set('marks', 'off')).toBe(true);
    expect(settingsIn(() => store).get('marks')).toBe('off');
    expect(settingsIn(() => store).get('other')).toBeNull();
  });

  test('holds for the page where the name of the store already throws', () => {
    const blocked = settingsIn(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(blocked.get('marks')).toBeNull();
    expect(blocked.set('marks', 'off')).toBe(false);
    expect(blocked.get('marks')).toBe('off');
  });

  test('is the last one chosen where the store is full and gives back an older', () => {
    const full = settingsIn(() => ({
      getItem: () => 'on',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    full.set('marks', 'off');
    expect(full.get('marks')).toBe('off');
  });
});

test('what never answers is waited for no longer than is said', async () => {
  vi.useFakeTimers();
  const never = within(5000, new Promise(() => {}));
  const refused = expect(never).rejects.toThrow('No answer');
  await vi.advanceTimersByTimeAsync(5000);
  await refused;
  await expect(within(5000, Promise.resolve('there'))).resolves.toBe('there');
  expect(vi.getTimerCount()).toBe(0);
});

describe('the address', () => {
  let written: string[] = [];
  let setAddress: (address: string) => void;
  let pushAddress: (address: string) => boolean;
  const browser = (refuse: () => boolean) => {
    const change = (_state: unknown, _title: string, address: string) => {
      if (refuse()) throw new DOMException('refused', 'SecurityError');
      written.push(address);
    };
    vi.stubGlobal('history', { state: null, replaceState: change, pushState: change });
  };
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    written = [];
    ({ setAddress, pushAddress } = await import('../../src/browser/address.ts'));
  });

  test('that a frame may not change stops nothing', () => {
    browser(() => true);
    expect(() => setAddress('#why/life-expectancy')).not.toThrow();
    expect(pushAddress('/remix/?ask')).toBe(false);
  });

  test('is changed at once, less than a hundred times in 30 s, and ends on the newest', () => {
    const times: number[] = [];
    browser(() => {
      times.push(Date.now());
      return times.filter((time) => Date.now() - time < 30_000).length > 100;
    });
    for (let slide = 1; slide <= 500; slide++) {
      setAddress(`#${slide}`);
      if (slide === 10) expect(written.at(-1)).toBe('#10');
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(60_000);
    expect(written.at(-1)).toBe('#500');
    for (const time of times)
      expect(times.filter((other) => other >= time && other < time + 30_000).length).toBeLessThan(100);
  });

  test('of a step somebody took is not written over by an older one that waited', () => {
    browser(() => false);
    for (let slide = 1; slide <= 90; slide++) setAddress(`#${slide}`);
    expect(pushAddress('/remix/?ask')).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(written.at(-1)).toBe('/remix/?ask');
  });
});
