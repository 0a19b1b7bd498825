import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { type Brought, bringBack, type Reworded, takeWords } from '../../src/remix/core/bring-back.ts';
import { editField } from '../../src/remix/core/edit-field.ts';
import { returnFields } from '../../src/remix/core/return-fields.ts';
import { linePattern, wordsToMarkup } from '../../src/remix/core/words-to-markup.ts';
import { planPptx, renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { itemFor, realPack, started } from './pack.ts';

let pack: PackModel;
let remix: Remix;
let file: Uint8Array;
beforeAll(async () => {
  pack = await realPack();
  remix = started(pack, 'commissioner');
  file = renderPptx(applyRemix(pack, remix).deck);
});

/** The file after somebody replaced words on a slide. */
function reworded(slide: string, from: string, to: string): Uint8Array {
  const number = applyRemix(pack, remix).deck.slides.findIndex(({ id }) => id === slide) + 1;
  const path = `ppt/slides/slide${number}.xml`;
  const parts = unzipSync(file);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  expect(before).toContain(from);
  return zipSync({ ...parts, [path]: strToU8(before.replace(from, to)) });
}

const bring = (bytes: Uint8Array, now = remix): Brought =>
  bringBack(now, pack, applyRemix(pack, now), readPptxIdentity(bytes));
const wordsOf = (brought: Brought): Reworded[] => brought.slides.flatMap((slide) => slide.reworded);

describe('a PowerPoint file that comes back', () => {
  it('has nothing to take when nobody touched it', () => {
    const brought = bring(file);
    expect(brought.ours).toBe(remix.items.length);
    expect(brought.stale).toBe(0);
    expect(wordsOf(brought)).toEqual([]);
    expect(brought.slides.every(({ item }) => item !== null)).toBe(true);
  });

  it('gives a reworded title back to its slide, as a step of its own', () => {
    const item = itemFor(remix, 'what/definition');
    const title = pack.slides['what/definition']?.plainTitle ?? '';
    const brought = bring(reworded('what/definition', title.slice(0, 12), 'In our words'));
    const [words] = wordsOf(brought);
    expect(words).toMatchObject({ item: item.id, path: 'title', refusal: null });
    const made = takeWords(remix, pack, wordsOf(brought));
    if (!made.ok) throw new Error(made.message);
    const { deck } = applyRemix(pack, made.remix);
    expect(deck.slides.find(({ id }) => id === 'what/definition')?.plainTitle).toMatch(/^In our words/);
    // Taken once, there is nothing left to take.
    expect(
      wordsOf(bring(reworded('what/definition', title.slice(0, 12), 'In our words'), made.remix)),
    ).toEqual([]);
  });

  it('keeps a bound number bound when the words around it change', () => {
    const { item, path, text, line } = lineWithNumber();
    const token = /\[\[[a-z0-9-]+\.[a-z0-9-]+\]\]/.exec(text)?.[0] ?? '';
    const theirs = wordsToMarkup(text, line, `Quite so: ${line}`, pack);
    expect(theirs).toContain(token);
    expect(theirs.replace('Quite so: ', '')).toBe(text);
    expect(editField(remix, pack, item, path, theirs).ok).toBe(true);
  });

  it('refuses a typed number in place of a sourced one, in a sentence, and leaves the deck as it is', () => {
    const { slide, display } = lineWithNumber();
    const brought = bring(reworded(slide, display, '99.9%'));
    const [words] = wordsOf(brought);
    expect(words?.refusal).toMatch(/rests on a source/);
    const made = takeWords(remix, pack, wordsOf(brought));
    expect(made).toMatchObject({ ok: true, remix });
  });

  it('names what is out of date, and only that', () => {
    const [claim] = Object.values(pack.claims).filter(({ id }) =>
      applyRemix(pack, remix).deck.slides.some(({ claims }) => claims.includes(id)),
    );
    if (claim === undefined) throw new Error('the deck shows no claim');
    const figures = claim.figures.map((figure) => ({ ...figure, display: `${figure.display} now` }));
    const newer = { ...pack, claims: { ...pack.claims, [claim.id]: { ...claim, figures } } };
    const brought = bringBack(remix, newer, applyRemix(newer, remix), readPptxIdentity(file));
    const stale = brought.slides.flatMap((one) => one.slide.stale);
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.every(({ figure }) => figure.startsWith(`${claim.id}.`))).toBe(true);
  });

  it('knows most lines of a file as fields of their slides', () => {
    const { deck, itemOf } = applyRemix(pack, remix);
    const lines = planPptx(deck).identity?.slides ?? [];
    let [known, all] = [0, 0];
    deck.slides.forEach((slide, index) => {
      const item = remix.items.find(({ id }) => id === itemOf[slide.id]);
      if (item === undefined) return;
      for (const { text, path } of returnFields(remix, pack, item)) {
        if (path === 'title' || path.endsWith('.alt') || text === '') continue;
        all += 1;
        const pattern = linePattern(text, pack);
        if (lines[index]?.text.some((line) => pattern.test(line) || line.startsWith(text))) known += 1;
      }
    });
    expect(known / all).toBeGreaterThan(0.8);
  });
});

/** A field of the deck whose line in the file shows a bound number. */
function lineWithNumber(): {
  slide: string;
  item: string;
  path: string;
  text: string;
  line: string;
  display: string;
} {
  const { deck, itemOf } = applyRemix(pack, remix);
  const lines = planPptx(deck).identity?.slides ?? [];
  for (const [index, slide] of deck.slides.entries()) {
    const item = remix.items.find(({ id }) => id === itemOf[slide.id]);
    if (item === undefined) continue;
    for (const { path, text } of returnFields(remix, pack, item)) {
      const name = /\[\[([a-z0-9-]+)\.([a-z0-9-]+)\]\]/.exec(text);
      const line = lines[index]?.text.find((one) => linePattern(text, pack).test(one));
      const display = pack.claims[name?.[1] ?? '']?.figures.find(
        (figure) => figure.name === name?.[2],
      )?.display;
      if (path !== 'title' && line !== undefined && display !== undefined && !/[£&’]/.test(display))
        return { slide: slide.id, item: item.id, path, text, line, display };
    }
  }
  throw new Error('no line shows a number');
}
