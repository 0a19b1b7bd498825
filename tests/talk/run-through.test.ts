import { describe, expect, it } from 'vitest';
import { lastRun, readRun, timesOf } from '../../src/talk/run-through.ts';
import { newClock, putBack } from '../../src/talk/talk-clock.ts';

const minute = 60_000;
const run = { at: 9 * minute, onSlide: { a: 2 * minute } };
const clock = { ...newClock(9 * minute), isGoing: true, passed: 2 * minute, onSlide: { a: 2 * minute } };

describe('the times of a run-through', () => {
  it('are those of the talk that goes on, and stay when its clock is put back', () => {
    expect(lastRun(null, clock)).toEqual(run);
    expect(lastRun(run, putBack(clock, 10 * minute))).toBe(run);
  });

  it('are not lost to somebody who only looks through the slides', () => {
    expect(lastRun(run, { ...clock, passed: minute - 1, onSlide: { b: minute - 1 } })).toBe(run);
  });

  it('are read as they were kept, and not at all where that is broken', () => {
    expect(readRun(JSON.stringify(run))).toEqual(run);
    for (const broken of [null, '', 'null', '{}', '{"at":1,"onSlide":{"a":"2"}}', '{"at":-1,"onSlide":{}}'])
      expect(readRun(broken)).toBeNull();
  });

  it('are summed by part, with a slide that was only shown when asked for', () => {
    const slide = (id: string, part: string, minutes: number, isOut = false) => ({
      id,
      part,
      minutes,
      isOut,
      title: `${id}.`,
    });
    const { parts, taken, planned } = timesOf(
      [
        slide('cover', '', 0),
        slide('a', 'Why', 2),
        slide('b', 'Why', 1),
        slide('left', 'How', 3, true),
        slide('c', 'How', 1),
        slide('backup', 'How', 2, true),
      ],
      { a: 3 * minute, backup: minute, gone: 5 * minute },
    );
    expect(parts).toEqual([
      {
        title: 'Why',
        taken: 3 * minute,
        planned: 3 * minute,
        slides: [
          { title: 'a.', taken: 3 * minute, planned: 2 * minute },
          { title: 'b.', taken: 0, planned: minute },
        ],
      },
      {
        title: 'How',
        taken: minute,
        planned: minute,
        slides: [
          { title: 'c.', taken: 0, planned: minute },
          { title: 'backup.', taken: minute, planned: 0 },
        ],
      },
    ]);
    expect([taken, planned]).toEqual([4 * minute, 4 * minute]);
  });
});
