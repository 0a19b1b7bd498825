import { expect, test } from 'vitest';
import { nameIn, unescaped } from '../../src/model/received-address.ts';

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
