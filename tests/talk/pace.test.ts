import { describe, expect, it } from 'vitest';
import { paceOf, paceWords, skipWords, type TalkSlide } from '../../src/talk/pace.ts';

const talk: TalkSlide[] = [
  { id: 'cover', minutes: 0, worth: null, isOut: false },
  { id: 'ask', minutes: 2, worth: null, isOut: false },
  { id: 'map', minutes: 2, worth: 3, isOut: false },
  { id: 'reach', minutes: 1, worth: 2, isOut: false },
  { id: 'demand', minutes: 2, worth: 2, isOut: false },
  { id: 'reading', minutes: 1, worth: 0, isOut: false },
  { id: 'next', minutes: 2, worth: null, isOut: false },
  { id: 'backup', minutes: 3, worth: 2, isOut: true },
];

describe('how a talk keeps its time', () => {
  it('is on time where what is left to say fits what is left of the time', () => {
    const pace = paceOf(talk, 'map', 0.5, 7.5);
    expect(pace).toEqual({ toSay: 7.5, over: 0, skip: [] });
    expect(paceWords(pace)).toBe('On time');
  });

  it('says by how much it is late, and which slides bring it back: what is missed least, never the ask', () => {
    const pace = paceOf(talk, 'map', 3, 4.8);
    expect(pace.over).toBeCloseTo(1.2);
    expect(pace.skip).toEqual(['demand']);
    expect(paceWords(pace)).toBe('A minute over');
    expect(skipWords(pace, talk)).toBe('Skip a slide and be back on time');
    const late = paceOf(talk, 'ask', 2, -1);
    expect(late.skip).toEqual(['map', 'reach', 'demand', 'reading']);
    expect(paceWords(late)).toBe('9 minutes over');
    expect(skipWords(late, talk)).toBe('Skip 4 slides and win 6 minutes');
  });

  it('counts no slide that is left out, and has nothing to say behind the end', () => {
    const shorter = talk.map((slide) => ({ ...slide, isOut: slide.isOut || slide.id === 'demand' }));
    expect(paceOf(shorter, 'map', 0, 6).over).toBe(0);
    expect(paceOf(talk, 'backup', 0, 2)).toEqual({ toSay: 0, over: -2, skip: [] });
    expect(paceWords({ over: -2 })).toBe('2 minutes in hand');
  });
});
