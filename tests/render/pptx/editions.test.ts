// @module-tag whole
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../../src/model/deck.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { editionIds } from '../../edition-ids.ts';
import { realPack } from '../../pack.ts';
import {
  brokenRelations,
  contentTypeFaults,
  fixedColours,
  looseAxes,
  repeatedIds,
  speechlessGraphics,
} from './package-checks.ts';
import { guards } from './package-guards.ts';
import { all, openPackage, partsLike, readXml } from './read-package.ts';
import { hasValidator, validate } from './validator.ts';

const cover = new Uint8Array(readFileSync('public/art/cover.jpg'));

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

describe.each(editionIds)('the edition %s', (id) => {
  let bytes: Uint8Array;
  beforeAll(() => {
    bytes = renderPptx(selectEdition(pack, id), { 'cover.jpg': cover });
  });

  it.skipIf(!hasValidator)("has no fault for Microsoft's validator", () => {
    expect(validate(bytes)).toEqual([]);
  });

  it('passes every check of the package', () => {
    const parts = openPackage(bytes);
    const checks = [
      brokenRelations,
      contentTypeFaults,
      repeatedIds,
      fixedColours,
      speechlessGraphics,
      looseAxes,
    ];
    for (const check of [...checks, ...Object.values(guards)]) expect(check(parts)).toEqual([]);
  });

  it('answers "Says who?" in the notes of every slide that makes a claim', () => {
    const deck = selectEdition(pack, id);
    const parts = openPackage(bytes);
    for (const [index, slide] of deck.slides.entries()) {
      const path = `ppt/notesSlides/notesSlide${index + 1}.xml`;
      if (slide.claims.length === 0) continue;
      const words = all(readXml(parts, path), 'a:p').map((para) =>
        all(para, 'a:t')
          .map(({ text }) => text)
          .join(''),
      );
      const answers = words.slice(words.indexOf('Says who?') + 1);
      expect(answers, slide.id).toHaveLength(slide.claims.length);
      for (const [at, claimId] of slide.claims.entries()) {
        const claim = deck.claims[claimId];
        expect(answers[at]).toContain(`Claim ${claimId}.`);
        // Every figure stands in the sentence, or in the list behind it.
        for (const { display } of claim?.figures ?? []) expect(answers[at]).toContain(display);
        expect(answers[at]).toContain(deck.sources[claim?.source ?? '']?.cite ?? claim?.source);
      }
    }
  });
});

it('names source, publisher and claims in the workbook of every native chart', () => {
  const parts = openPackage(renderPptx(selectEdition(pack, 'full')));
  const books = partsLike(parts, /^ppt\/embeddings\/chart\d+\.xlsx$/);
  expect(books.length).toBeGreaterThan(10);
  for (const path of books) {
    const book = openPackage(parts[path] ?? new Uint8Array());
    const strings = all(readXml(book, 'xl/sharedStrings.xml'), 't').map(({ text }) => text);
    for (const label of ['Source', 'Publisher', 'Last read', 'Licence', 'Caveat', 'From'])
      expect(strings, `${path} ${label}`).toContain(label);
  }
});
