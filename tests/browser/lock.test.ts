import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdRemix } from '../../src/remix/ui/keep/lock.ts';

type Request = (
  name: string,
  options: LockOptions,
  run: (lock: object | null) => Promise<void>,
) => Promise<void>;

/** What a tab is told about a remix, one entry a change. */
function hold(request: Request | undefined): { told: boolean[]; take: () => void } {
  vi.stubGlobal('navigator', { locks: request === undefined ? undefined : { request } });
  const told: boolean[] = [];
  const { take } = holdRemix('r-1', (isMine) => told.push(isMine));
  return { told, take };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a remix is another tab’s only when one has it', () => {
  test.each<[string, Request]>([
    ['refuses', () => Promise.reject(new DOMException('blocked', 'SecurityError'))],
    [
      'throws',
      () => {
        throw new DOMException('insecure', 'SecurityError');
      },
    ],
    ['never answers', () => new Promise(() => {})],
  ])('a browser that %s leaves it to this tab', async (_, request) => {
    const { told } = hold(request);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.at(-1)).toBe(true);
    expect(told).not.toContain(false);
  });

  test('another tab has the lock', async () => {
    const { told } = hold((_name, _options, run) => run(null));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([false]);
  });

  test('another tab takes the lock over', async () => {
    let steal = (): void => undefined;
    const { told } = hold(
      (_name, _options, run) =>
        new Promise((_resolve, reject) => {
          steal = () => reject(new DOMException('stolen', 'AbortError'));
          void run({});
        }),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([true]);
    steal();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([true, false]);
  });

  test('without locks the tabs agree between themselves', async () => {
    const first = hold(undefined);
    await vi.advanceTimersByTimeAsync(1000);
    expect(first.told).toEqual([true]);
    const second = hold(undefined);
    await vi.waitFor(() => expect(second.told).toEqual([false]));
    second.take();
    await vi.waitFor(() => expect(first.told).toEqual([true, false]));
    expect(second.told).toEqual([false, true]);
  });
});
