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

/** Where a line is joined to the one below it in the same box. */
const joint =
  /<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p><!--join-->(<a:p>(<a:pPr([^>]*\/>|[\s\S]*?<\/a:pPr>))?<a:r>(<a:rPr([^>]*\/>|[\s\S]*?<\/a:rPr>))?<a:t>)/;

/** A slide with the `nth` of its paragraphs that have words changed: `longest` is the words of its longest run. */
function withChange(
  xml: string,
  nth: number,
  change: (paragraph: string, longest: string) => string,
): string {
  let seen = -1;
  return xml.replace(paragraphs, (paragraph) => {
    const runs = [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text);
    const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
    if (!/\p{L}\s+\p{L}/u.test(longest)) return paragraph;
    seen += 1;
    return seen === nth ? change(paragraph, longest) : paragraph;
  });
}

/** What each of the first `most` paragraphs of every slide of an edition brings back, changed one at a time. */
function sweep(edition: string, most: number, change: (paragraph: string, longest: string) => string) {
  const remix = started(pack, edition);
  const applied = applyRemix(pack, remix);
  const parts = unzipSync(renderPptx(applied.deck));
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  const brought = Array.from({ length: most }, (_, nth) => {
    const changed = slides.map((path): [string, Uint8Array] => [
      path,
      strToU8(withChange(strFromU8(parts[path] ?? new Uint8Array()), nth, change).replace(joint, ' ')),
    ]);
    const file = zipSync({ ...parts, ...Object.fromEntries(changed) }, { level: 0 });
    return bringBack(remix, pack, applied, readPptxIdentity(file)).slides;
  });
  return { slides: slides.length, brought: brought.flat() };
}

it.each(['full', 'commissioner', 'cyp', 'secondary-care', 'swla'])(
  'a word more in a line of %s is a word more in its field',
  (edition) => {
    const { slides, brought } = sweep(edition, 14, (paragraph, longest) =>
      paragraph.replace(longest, longest.replace(/(?<=\p{L})\s+(?=\p{L})/u, ` ${word} `)),
    );
    const offers = brought.flatMap(({ reworded }) => reworded);
    const wrong = offers.filter(({ mine, theirs }) => {
      const without = theirs.replace(new RegExp(`\\s*${word}\\s*`), ' ');
      return without !== mine.trim() || !theirs.includes(word);
    });
    expect(offers.length).toBeGreaterThan(slides * 2);
    expect(wrong).toEqual([]);
  },
);

const end = '</a:t></a:r></a:p>';

it.each([
  [
    'broken in two',
    (paragraph: string, longest: string) =>
      paragraph.replace(longest, longest.replace(/ (?=\S+$)/, `${end}<a:p><a:r><a:t>`)),
    'moved',
  ],
  ['joined to the line below', (paragraph: string) => `${paragraph}<!--join-->`, 'moved'],
  ['taken out', () => '<a:p><a:endParaRPr/></a:p>', 'gone'],
] as const)('a line that was %s is told, and cuts no field', (_, change, told) => {
  const { slides, brought } = sweep('commissioner', 8, change);
  expect(
    brought.flatMap(({ reworded, loose }) => [...reworded.map(({ theirs }) => theirs), ...loose]),
  ).toEqual([]);
  expect(brought.filter((slide) => slide[told].length > 0).length).toBeGreaterThan(slides);
});
