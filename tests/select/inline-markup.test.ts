import { beforeAll, describe, expect, it } from 'vitest';
import type { Inline } from '../../src/model/block.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { formatInline, parseInline, plainInlines } from '../../src/select/inline-markup.ts';
import { fieldHandles, slideFields } from '../../src/select/slide-fields.ts';
import { realPack } from '../remix/pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

describe('the words of a field as someone edits them', () => {
  it('come back exactly, for every field of every slide of the pack', () => {
    const different: string[] = [];
    for (const slide of Object.values(pack.slides)) {
      for (const { path, value } of fieldHandles(structuredClone(slide))) {
        if (typeof value === 'string') continue;
        const back = parseInline(formatInline(value), pack);
        if (JSON.stringify(back) !== JSON.stringify(plainInlines(value)))
          different.push(`${slide.id} ${path}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('show a bound number as a token and bold, italic and links in a few signs', () => {
    const words: Inline[] = [
      { kind: 'text', text: 'Men live ' },
      { kind: 'text', text: 'far', strong: true },
      { kind: 'text', text: ' and ', strong: true, em: true },
      { kind: 'text', text: 'away [5*3] \\ ', em: true },
      { kind: 'link', href: 'https://www.england.nhs.uk/', text: 'NHS [England]' },
    ];
    const markup = formatInline(words);
    expect(markup).toBe(
      'Men live **far* and **away \\[5\\*3\\] \\\\ [NHS \\[England\\]](https://www.england.nhs.uk/)*',
    );
    expect(parseInline(markup, pack)).toEqual(words);
  });

  it('keep a star without a partner, and a token that means nothing, as they were typed', () => {
    expect(parseInline('2 * 3 and [[no-claim.figure]]', pack)).toEqual([
      { kind: 'text', text: '2 * 3 and [[no-claim.figure]]' },
    ]);
  });

  it.each([
    '[here](javascript:alert(1))',
    '[here](http://example.org)',
    '[here](data:text/html,x)',
    '[[__proto__.constructor]]',
    '[[constructor.name]]',
    '[[source:toString]]',
  ])('never become a link or a number for %s', (text) => {
    expect(parseInline(text, pack).every((inline) => inline.kind === 'text')).toBe(true);
  });
});

describe('the fields of a slide', () => {
  it('have a path and a label of their own each', () => {
    for (const slide of Object.values(pack.slides)) {
      const fields = slideFields(slide);
      expect(new Set(fields.map((field) => field.path)).size, slide.id).toBe(fields.length);
      expect(new Set(fields.map((field) => field.label)).size, slide.id).toBe(fields.length);
    }
  });

  it('name title, cards and notes in words', () => {
    const slide = pack.slides['practice/roles'];
    const labels = slide === undefined ? [] : slideFields(slide).map((field) => field.label);
    expect(labels).toContain('Title');
    expect(labels).toContain('Card 2, heading');
    expect(labels).toContain('Speaker notes, paragraph 1');
  });
});
