import { describe, expect, it } from 'vitest';
import {
  advance,
  clockWords,
  newClock,
  putBack,
  readClock,
  setGoing,
  takeBack,
} from '../../src/talk/talk-clock.ts';

const minute = 60_000;
const going = (now: number) => setGoing(newClock(now), true);

describe('a talk’s clock', () => {
  it('counts for the slide on the screen, and not while it is stopped for questions', () => {
    let clock = advance(going(0), 2 * minute, 'a');
    clock = advance(clock, 3 * minute, 'b');
    clock = advance(setGoing(clock, false), 10 * minute, 'b');
    clock = advance(setGoing(clock, true), 11 * minute, 'a');
    expect(clock.passed).toBe(4 * minute);
    expect(clock.onSlide).toEqual({ a: 3 * minute, b: minute });
  });

  it('goes on from where it was when the computer’s clock is set back', () => {
    let clock = advance(going(60 * minute), 65 * minute, 'a');
    clock = advance(clock, 5 * minute, 'a');
    expect(clock.passed).toBe(5 * minute);
    expect(advance(clock, 6 * minute, 'a').passed).toBe(6 * minute);
  });

  it('is put back by mistake without loss: what was said before and since is there again', () => {
    const clock = advance(going(0), 5 * minute, 'a');
    const fresh = setGoing(putBack(clock, 5 * minute), true);
    expect(fresh.passed).toBe(0);
    const again = takeBack(advance(fresh, 6 * minute, 'a'));
    expect(again).toMatchObject({
      passed: 6 * minute,
      isGoing: true,
      onSlide: { a: 6 * minute },
      before: null,
    });
  });

  it('is read as it was kept, and begins anew where that cannot be read', () => {
    const clock = advance(going(0), 90_000, 'a');
    expect(readClock(JSON.stringify(clock), 0)).toEqual(clock);
    for (const kept of [null, '', '{}', 'null', '{"passed":-1,"at":0,"onSlide":{}}', '[1'])
      expect(readClock(kept, 7)).toEqual(newClock(7));
  });

  it('is read at a glance', () => {
    expect([0, 462_000, 3_600_000, 4_062_900].map(clockWords)).toEqual([
      '0:00',
      '7:42',
      '1:00:00',
      '1:07:42',
    ]);
  });
});
