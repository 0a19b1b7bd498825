// @module-tag whole
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bringBack } from '../../src/remix/core/bring-back.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { realPack, started } from './pack.ts';

// A word that somebody writes into a line of PowerPoint is one word more in its field, and nothing else there changes:
// no number of a source is glued to a year, no amount loses a digit, no heading stands in the words below it.

const pack = realPack();
const word = 'zebra';
const paragraphs = /<a:p>[\s\S]*?<\/a:p>/g;

/** A slide with a word more in the `nth` of its paragraphs, in the run with most words. */
function withWord(xml: string, nth: number): string {
  let seen = -1;
  return xml.replace(paragraphs, (paragraph) => {
    const runs = [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text);
    const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
    if (!/\p{L}\s+\p{L}/u.test(longest)) return paragraph;
    seen += 1;
    if (seen !== nth) return paragraph;
    return paragraph.replace(longest, longest.replace(/(?<=\p{L})\s+(?=\p{L})/u, ` ${word} `));
  });
}

it.each(['full', 'commissioner', 'cyp', 'secondary-care', 'swla'])(
  'a word more in a line of %s is a word more in its field',
  (edition) => {
    const remix = started(pack, edition);
    const applied = applyRemix(pack, remix);
    const parts = unzipSync(renderPptx(applied.deck));
    const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const wrong: string[][] = [];
    let offers = 0;
    for (let nth = 0; nth < 14; nth += 1) {
      const changed = slides.map((path): [string, Uint8Array] => [
        path,
        strToU8(withWord(strFromU8(parts[path] ?? new Uint8Array()), nth)),
      ]);
      const file = zipSync({ ...parts, ...Object.fromEntries(changed) }, { level: 0 });
      for (const slide of bringBack(remix, pack, applied, readPptxIdentity(file)).slides)
        for (const { path, mine, theirs } of slide.reworded) {
          offers += 1;
          const without = theirs.replace(new RegExp(`\\s*${word}\\s*`), ' ');
          if (without !== mine.trim() || !theirs.includes(word))
            wrong.push([slide.slide.id ?? '', path, mine, theirs]);
        }
    }
    expect(offers).toBeGreaterThan(slides.length * 2);
    expect(wrong).toEqual([]);
  },
);
