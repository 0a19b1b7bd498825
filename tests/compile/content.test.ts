import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { compile } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { overflowsOf } from '../../src/blocks/fit.ts';
import { compilePack } from '../../src/compile/compile-pack.ts';
import { readFolder } from '../../src/compile/read-files.ts';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { editionIds } from '../edition-ids.ts';

let pack: PackModel;
beforeAll(async () => {
  const result = await compilePack('.');
  if (result.pack === null) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  pack = result.pack;
});

/** Every slide the published pack needs, by its stable id. */
const ids = readFileSync('tests/fixtures/slide-ids.txt', 'utf8').trim().split('\n');

describe('the content', () => {
  it('has every slide of the pack, and no other, in the pack’s order', () => {
    expect(Object.keys(pack.slides)).toEqual(ids);
  });

  it('answers every figure of the published pack with a claim', () => {
    const answered = new Set(Object.values(pack.claims).flatMap((claim) => claim.facts));
    const facts = Array.from({ length: 52 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
    expect(facts.filter((fact) => !answered.has(fact))).toEqual([]);
  });

  it('says why for every claim that is not confirmed', () => {
    const silent = Object.values(pack.claims).filter(
      (claim) => claim.verdict !== 'confirmed' && (claim.why === undefined || claim.mark === undefined),
    );
    expect(silent.map((claim) => claim.id)).toEqual([]);
  });

  it('never shows the figures the sources contradict', () => {
    const shown = JSON.stringify(
      Object.values(pack.slides).map((slide) => [slide.title, slide.main, slide.side]),
    );
    // Age UK London's 25% lost a digit in the pack; the Central line's 12 years come from a map that was redrawn.
    expect(shown).not.toMatch(/"text":"5%"/);
    expect(shown).not.toContain('12 years');
    expect(pack.claims['older-londoners-poverty']?.figures.map((figure) => figure.display)).toContain('25%');
  });

  it('fits its slides in every edition, with that edition’s words and source numbers', () => {
    const found = Object.keys(pack.editions).flatMap((edition) =>
      selectEdition(pack, edition).slides.flatMap((slide) =>
        overflowsOf(slide).map((over) => `${edition} ${slide.id}: ${JSON.stringify(over)}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('gives the contents slide the sections and counts of its own edition', () => {
    const decks = Object.keys(pack.editions).map((id) => selectEdition(pack, id));
    const agendaOf = ({ slides }: DeckModel) =>
      slides.flatMap(({ main }) => main).find((block) => block.kind === 'agenda');
    expect(decks.some((deck) => agendaOf(deck) !== undefined)).toBe(true);
    for (const deck of decks) {
      const agenda = agendaOf(deck);
      if (agenda === undefined) continue;
      const counted = agenda.items.map((item) => [item.section, item.slides, item.start]);
      const expected = deck.sections.map((section) => {
        const own = shownSlides(deck.slides).filter((slide) => slide.section === section.id);
        return [section.id, own.length, own[0]?.number];
      });
      expect(counted, deck.id).toEqual(expected);
    }
  });

  it('keeps the commissioner’s edition to fourteen slides in fifteen minutes, also with a place', () => {
    for (const deck of [
      selectEdition(pack, 'commissioner'),
      selectEdition(applyArea(pack, 'E09000012').pack, 'commissioner'),
    ]) {
      expect(deck.minutes).toBeLessThanOrEqual(15);
      expect(shownSlides(deck.slides).length).toBeGreaterThanOrEqual(12);
      expect(shownSlides(deck.slides).length).toBeLessThanOrEqual(14);
    }
  });

  it.each(editionIds)('says nothing of the pack as of somebody else in %s', (edition) => {
    for (const { id, title, main, side, notes, reconstructed } of selectEdition(pack, edition).slides)
      expect(JSON.stringify({ title, main, side, notes, reconstructed }), id).not.toMatch(
        /\b(published|February) pack\b|\bthe pack(’s)?\b/i,
      );
  });

  it('stays valid MDX in every slide', async () => {
    for (const { file } of await readFolder('.', 'content', '.mdx')) {
      const text = await readFile(file, 'utf8');
      await expect(
        compile(text, { remarkPlugins: [remarkGfm, remarkFrontmatter] }),
        file,
      ).resolves.toBeDefined();
    }
  });
});
