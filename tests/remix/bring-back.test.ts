// @module-tag whole
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';
import type { Remix } from '../../src/model/remix.ts';
import {
  type Brought,
  bringBack,
  formerPlacesIn,
  type Reworded,
  takeWords,
} from '../../src/remix/core/bring-back.ts';
import { editField } from '../../src/remix/core/edit-field.ts';
import { noteFields, returnFields } from '../../src/remix/core/return-fields.ts';
import { linePattern, wordsToMarkup } from '../../src/remix/core/words-to-markup.ts';
import { planPptx, renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { hasOffice, resaved } from '../render/pptx/resave.ts';
import { itemFor, own, realPack, started } from './pack.ts';

let pack: PackModel;
let remix: Remix;
let file: Uint8Array;
beforeAll(async () => {
  pack = realPack();
  remix = started(pack);
  file = renderPptx(applyRemix(pack, remix).deck);
});

/** The file after somebody replaced words on a slide. */
function reworded(slide: string, from: string, to: string): Uint8Array {
  const number = applyRemix(pack, remix).deck.slides.findIndex(({ id }) => id === slide) + 1;
  const path = `ppt/slides/slide${number}.xml`;
  const parts = unzipSync(file);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  expect(before).toContain(from);
  return zipSync({ ...parts, [path]: strToU8(before.replace(from, to)) }, { level: 0 });
}

/** The file after somebody changed what is said to a slide. */
function withNotes(slide: string, change: (xml: string) => string): Uint8Array {
  const number = applyRemix(pack, remix).deck.slides.findIndex(({ id }) => id === slide) + 1;
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  const parts = unzipSync(file);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) }, { level: 0 });
}

const saidOtherwise = (slide: string, from: string, to: string): Uint8Array =>
  withNotes(slide, (xml) => xml.replace(from, to));
const saidAnew = (slide: string, words: string): Uint8Array =>
  withNotes(slide, (xml) => xml.replace(/<a:p>[\s\S]*?<\/a:p>/, `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`));

const bring = (bytes: Uint8Array, now = remix): Brought =>
  bringBack(now, pack, applyRemix(pack, now), readPptxIdentity(bytes));
const wordsOf = (brought: Brought): Reworded[] => brought.slides.flatMap((slide) => slide.reworded);

describe('a PowerPoint file that comes back', () => {
  it('has nothing to take when nobody touched it', () => {
    const brought = bring(file);
    expect(brought.ours).toBe(remix.items.length);
    expect(brought.stale).toBe(0);
    expect(wordsOf(brought)).toEqual([]);
    expect(brought.slides.flatMap(({ loose, gone }) => [...loose, ...gone])).toEqual([]);
    expect(brought.charts).toBe(0);
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

  it('has a slide for every item, and none for the divider of the backup slides', () => {
    const whole = started(pack, 'commissioner');
    const brought = bring(renderPptx(applyRemix(pack, whole).deck), whole);
    expect(brought.slides.map(({ item }) => item)).toEqual(whole.items.map(({ id }) => id));
    expect([brought.missing, wordsOf(brought)]).toEqual([[], []]);
  });

  it('gives speaker notes back to their paragraphs, and leaves the sources below them out', () => {
    const item = itemFor(remix, 'what/definition');
    const before = noteFields(remix, pack, item)[0]?.text ?? '';
    const words = before.split(' ').slice(-3).join(' ');
    const brought = bring(saidOtherwise('what/definition', words, 'and so we say it here.'));
    const [note, ...more] = wordsOf(brought);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ item: item.id, path: 'notes.0', refusal: null });
    const made = takeWords(remix, pack, wordsOf(brought));
    if (!made.ok) throw new Error(made.message);
    const slide = applyRemix(pack, made.remix).deck.slides.find(({ id }) => id === 'what/definition');
    expect(plainText(slide?.notes[0] ?? [])).toContain('and so we say it here.');
    expect(slide?.notes.map(plainText).join(' ')).not.toMatch(/Says who|Sources/);
  });

  it('gives notes that were written anew to the paragraph they replaced', () => {
    const { deck } = applyRemix(pack, remix);
    const slide = deck.slides.find(({ id, notes }) => id !== 'what/definition' && notes.length === 1);
    const item = remix.items.find((one) => one.kind === 'slide' && one.slide === slide?.id);
    if (slide === undefined || item === undefined) throw new Error('every slide has many notes');
    const anew = bring(saidAnew(slide.id, 'Zzz. Quite another thing, in ten of our own words.'));
    expect(wordsOf(anew).map(({ item: id, path }) => [id, path])).toEqual([[item.id, 'notes.0']]);
  });

  it('gives notes of an own slide back', () => {
    const mine = own({ kind: 'text', paragraphs: ['Words.'], bullets: [] }, { notes: ['Say it slowly.'] });
    const with1 = { ...remix, items: [...remix.items, mine] };
    const parts = unzipSync(renderPptx(applyRemix(pack, with1).deck));
    const path = `ppt/notesSlides/notesSlide${applyRemix(pack, with1).deck.slides.length}.xml`;
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace('Say it slowly.', 'Say it twice.');
    const brought = bring(zipSync({ ...parts, [path]: strToU8(xml) }), with1);
    const made = takeWords(with1, pack, wordsOf(brought));
    if (!made.ok) throw new Error(made.message);
    expect(made.remix.items.at(-1)).toMatchObject({ notes: ['Say it twice.'] });
  });

  it.each<[string, boolean, (bytes: Uint8Array) => Uint8Array]>([
    ['as it was edited', true, (bytes) => bytes],
    ['when LibreOffice has opened and saved it', hasOffice, resaved],
  ])(
    'gives cells of a table and words of a case study of one’s own back, each to its place, %s',
    (_, canRun, save) => {
      if (!canRun) return;
      const table = own({
        kind: 'table',
        caption: '',
        header: ['What', 'Now', 'Next'],
        rows: [
          ['Link workers', 'Yes', 'Yes'],
          ['Legal advice', 'No', 'Yes'],
        ],
      });
      const story = own(
        {
          kind: 'case',
          who: 'A man of 58, alone',
          steps: [{ title: 'What mattered', text: 'Company at lunch' }],
          result: 'He eats with others twice a week',
        },
        { id: 'own2', title: 'One person' },
      );
      const mine = { ...remix, items: [...remix.items.slice(0, 2), table, story] };
      const { deck } = applyRemix(pack, mine);
      const parts = unzipSync(renderPptx(deck));
      const change = (slide: number, edit: (xml: string) => string): void => {
        const path = `ppt/slides/slide${slide}.xml`;
        const before = strFromU8(parts[path] ?? new Uint8Array());
        const after = edit(before);
        expect(after).not.toBe(before);
        parts[path] = strToU8(after);
      };
      // The second of three cells that all say yes.
      change(deck.slides.length - 1, (xml) => {
        const cells = xml.split('<a:t>Yes</a:t>');
        return `${cells[0]}<a:t>Yes</a:t>${cells[1]}<a:t>From May</a:t>${cells[2]}<a:t>Yes</a:t>${cells[3]}`;
      });
      change(deck.slides.length, (xml) =>
        xml.replace('Company at lunch', 'Somebody to eat with').replace('twice a week', 'each Friday'),
      );
      const back = save(zipSync(parts));
      const words = wordsOf(bring(back, mine));
      expect(words.map(({ label, theirs, refusal }) => [label, theirs, refusal])).toEqual([
        ['Row 1, column 3', 'From May', null],
        ['Step 1, words', 'Somebody to eat with', null],
        ['Result', 'He eats with others each Friday', null],
      ]);
      const made = takeWords(mine, pack, words);
      if (!made.ok) throw new Error(made.message);
      expect(made.remix.items.slice(-2)).toMatchObject([
        {
          content: {
            header: ['What', 'Now', 'Next'],
            rows: [
              ['Link workers', 'Yes', 'From May'],
              ['Legal advice', 'No', 'Yes'],
            ],
          },
        },
        { content: { steps: [{ title: 'What mattered', text: 'Somebody to eat with' }] } },
      ]);
      expect(wordsOf(bring(back, made.remix))).toEqual([]);
    },
  );

  it('names a number that was changed in a chart, and takes nothing of it', () => {
    const parts = unzipSync(file);
    const [path = '', book = new Uint8Array()] =
      Object.entries(parts).find(([name]) => name.endsWith('.xlsx')) ?? [];
    const inner = unzipSync(book);
    const name = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(inner[name] ?? new Uint8Array()).replace(/(r="B2"[^>]*><v>)[^<]*/, '$199.9');
    const edited = zipSync({ ...parts, [path]: zipSync({ ...inner, [name]: strToU8(sheet) }) });
    const brought = bring(edited);
    expect(brought.charts).toBe(1);
    expect(brought.slides.flatMap((one) => one.slide.editedCharts)[0]?.cells[0]).toMatchObject({ now: 99.9 });
    expect(wordsOf(brought)).toEqual([]);
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

describe('a file that left with the figures of a board that is no more', () => {
  it('is held against the board of today, which is named once', () => {
    const placed = applyArea(pack, 'E54000071').pack;
    const ours = started(placed, 'full');
    const deck = applyRemix(placed, ours).deck;
    const left = renderPptx(deck);
    const parts = unzipSync(left);
    for (const [name, bytes] of Object.entries(parts))
      if (/\.xml$/.test(name)) {
        const text = strFromU8(bytes);
        if (text.includes('e54000071')) parts[name] = strToU8(text.replaceAll('e54000071', 'e54000027'));
      }
    const read = readPptxIdentity(zipSync(parts));
    expect(formerPlacesIn(read, pack.local.places)).toEqual([
      'NHS North West London Integrated Care Board became part of NHS West and North London Integrated Care Board in April 2026; its figures are shown.',
    ]);
    const back = bringBack(ours, placed, applyRemix(placed, ours), read);
    expect(back.slides.flatMap(({ slide }) => slide.stale)).toEqual([]);
    expect(formerPlacesIn(readPptxIdentity(left), pack.local.places)).toEqual([]);
  });
});
