import { describe, expect, it } from 'vitest';
import { findArea } from '../../src/model/find-area.ts';
import { realPack } from '../pack.ts';

const { places } = realPack().local;
const found = (wanted: string) => {
  const { place, said } = findArea(wanted, places);
  return [place?.code ?? null, said];
};

describe('what a code or a name stands for today', () => {
  it.each(['E09000012', 'e09000012', 'Hackney', 'hackney'])('is the place itself: %s', (wanted) => {
    expect(found(wanted)).toEqual(['E09000012', null]);
  });

  it.each(['E54000027', 'e54000027', 'North West London', 'NHS North West London Integrated Care Board'])(
    'is the board that an old one became part of: %s',
    (wanted) => {
      expect(found(wanted)).toEqual([
        'E54000071',
        'NHS North West London Integrated Care Board became part of NHS West and North London Integrated Care Board in April 2026; its figures are shown.',
      ]);
    },
  );

  it('is the board of today, not the old one of the same name, whose boundary changed', () => {
    expect(found('Hampshire and Isle of Wight')).toEqual(['E54000067', null]);
    expect(found('E54000042')).toEqual([
      'E54000067',
      'The boundary of NHS Hampshire and Isle of Wight Integrated Care Board changed in April 2026; the figures shown are those of the new area.',
    ]);
  });

  it('is none for a board that was divided', () => {
    expect(found('E54000034')).toEqual([
      null,
      'NHS Frimley Integrated Care Board was divided in April 2026 between NHS Hampshire and Isle of Wight Integrated Care Board, NHS Surrey and Sussex Integrated Care Board and NHS Thames Valley Integrated Care Board: choose one of them.',
    ]);
  });

  it.each([
    ['E54000099', '(E540000'],
    ['Hakney', 'Hackney (E09000012)'],
    ['North West Londn', 'North West London (E54000027)'],
  ])('is none for an unknown one, with the nearest: %s', (wanted, near) => {
    const [code, said] = found(wanted);
    expect(code).toBeNull();
    expect(said).toContain(`There is no borough or integrated care board “${wanted}”. Did you mean `);
    expect(said).toContain(near);
  });

  it.each(['E12000007', 'E92000001', '__proto__', 'constructor', ''])('is none for %j', (wanted) => {
    expect(found(wanted)[0]).toBeNull();
  });

  it('says what became of every board before April 2026: 42 boards made 36', () => {
    const boards = Object.values(places).filter(({ kind }) => kind === 'icb');
    expect(boards).toHaveLength(36);
    const old = new Set(boards.flatMap(({ replaces = [] }) => replaces.map(({ code }) => code)));
    const kept = boards.filter(({ replaces }) => replaces === undefined);
    expect([kept.length, old.size]).toEqual([29, 13]);
    for (const code of old) expect(findArea(code, places).said).toMatch(/ in April 2026/);
  });
});
