import { expect, test } from 'vitest';
import {
  idMeant,
  nameIn,
  oneMeant,
  pathMeant,
  queried,
  unescaped,
} from '../../src/model/received-address.ts';

const id = 'why/life-expectancy';

test.each([
  id,
  `#${id}`,
  `#/${id}`,
  `${id}.`,
  `${id}).`,
  `<${id}>`,
  `“${id}”`,
  `*${id}*`,
  `_${id}_`,
  `${id},`,
  `${id}%29`,
  `${id}%20`,
  `${id}%20Thanks`,
  `${id}%E2%80%9D`,
  `${id}%E2%80`,
  `${id}%`,
  `${id}&utm_source=mail`,
  `${id}\u200b`,
  'why%2Flife-expectancy',
  'why%252Flife%2Dexpectancy',
  '%22why/life%2dexpectancy%22',
])('%s names the slide', (text) => {
  expect(nameIn(text)).toBe(id);
});

test('what cannot be decoded is no name and no error', () => {
  for (const text of ['%', '%E0%A4%A', '%%%', '%C3%28', '', '#', '...', '%00']) {
    expect(() => unescaped(text)).not.toThrow();
    expect(nameIn(text).startsWith('why')).toBe(false);
  }
});

const saved = 'r-0123456789abcdef';

test.each([
  `?id=${saved}).`,
  `?id=${saved}%2529`,
  `?id=%3C${saved}%3E`,
  `?unkept&amp;id=${saved}.`,
  `?place=E09000012&id=${saved}%E0%A4%A`,
  `?id%3D${saved}).`,
])('%s asks for a deck', (search) => {
  expect(nameIn(queried(search, 'id') ?? '')).toBe(saved);
});

test('a question without a value is found with what was added to it, and no other', () => {
  for (const search of [
    '?ask',
    '?ask=',
    '?ask).',
    '?ask%29',
    '?ask&place=E09000012',
    '?place=E09000012&amp;ask',
  ])
    expect(queried(search, 'ask'), search).not.toBeNull();
  for (const search of ['', '?', '?asked', '?q=ask', '?%', '?%E0%A4%A'])
    expect(queried(search, 'ask')).toBeNull();
});

test('one of a few words is meant by what stands around it, and nothing by what is none of them', () => {
  const words = ['', 'Greater London', 'London', '0-5', 'grade', '-grade'];
  for (const [text, word] of [
    ['London).', 'London'],
    ['“Greater London”', 'Greater London'],
    ['Greater%20London,', 'Greater London'],
    ['0-5.', '0-5'],
    ['-grade>', '-grade'],
    ['', ''],
  ] as const)
    expect(oneMeant(text, words), text).toBe(word);
  for (const text of ['Paris', ').', '%', '%E0%A4%A']) expect(oneMeant(text, words)).toBeNull();
});

test('a path leads to the page that is meant, query and hash that were escaped into it included', () => {
  for (const [path, page] of [
    ['/evidence/hle-deciles).', '/evidence/hle-deciles/'],
    ['/evidence/hle-deciles/).', '/evidence/hle-deciles/'],
    ['/evidence/hle-deciles%E2%80%9D', '/evidence/hle-deciles/'],
    ['/evidence%252Fhle-deciles%E0%A4%A', '/evidence/hle-deciles/'],
    ['/downloads/deck.pptx).', '/downloads/deck.pptx'],
    ['/remix/%3Ffrom=cyp).', '/remix/?from=cyp).'],
    ['/present/full/%23why/life-expectancy', '/present/full/#why/life-expectancy'],
    ['/', '/'],
  ] as const) {
    expect(pathMeant(path), path).toBe(page);
    expect(pathMeant(new URL(page, 'http://a').pathname), 'as it is').toBe(
      new URL(page, 'http://a').pathname,
    );
  }
  expect(() => pathMeant('/%E0%A4%A')).not.toThrow();
});

test('a part of a page is the one that is there', () => {
  const isThere = (name: string): boolean => name === 'claim-a' || name === id;
  expect(idMeant('#claim-a).', isThere)).toBe('claim-a');
  expect(idMeant('#why%252Flife-expectancy', isThere)).toBe(id);
  expect(idMeant('#%E0%A4%A', isThere)).toBeNull();
});
