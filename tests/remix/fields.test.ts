import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Fields in which somebody's own words may stand, of any language: not those for numbers or times. */
const fields = globSync('src/**/*.tsx').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/<(?:input|textarea)\b(?:=>|[^>])*>/g)]
    .map(([tag]) => tag)
    .filter(
      (tag) =>
        !/type="(checkbox|radio|file|number|range|time|color)"|inputMode=|readOnly$|colour-hex/m.test(tag),
    )
    .map((tag) => ({ file, tag })),
);

describe('a field for words', () => {
  it('takes the direction of what is written in it', () => {
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter(({ tag }) => !tag.includes('dir="auto"'))).toEqual([]);
  });
});
