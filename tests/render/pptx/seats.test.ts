import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import type { DeckModel, PackModel } from '../../../src/model/deck.ts';
import { plainText } from '../../../src/model/inline-text.ts';
import { evenText } from '../../../src/model/pptx-identity.ts';
import { planPptx, renderPptx } from '../../../src/render/pptx/index.ts';
import { placeholdersIn } from '../../../src/render/pptx/placeholders.ts';
import { layoutsOf, layoutTitle } from '../../../src/render/pptx/slide-layout.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { editionIds } from '../../edition-ids.ts';
import { realPack } from '../../pack.ts';
import {
  all,
  first,
  type Node,
  openPackage,
  type Parts,
  readXml,
  relationsOf,
  slidePaths,
  textOf,
} from './read-package.ts';

let pack: PackModel;
let deck: DeckModel;
let parts: Parts;
let slides: Node[];
beforeAll(async () => {
  pack = realPack();
  deck = selectEdition(pack, 'full');
  parts = openPackage(renderPptx(deck));
  slides = slidePaths(parts).map((path) => readXml(parts, path));
});

/** The shapes of a slide that PowerPoint's Outline view shows under the title. */
function bodies(slide: Node): Node[] {
  const tree = first(slide, 'p:spTree');
  return tree.children.filter((shape) =>
    all(shape, 'p:ph').some(({ attributes }) => attributes.type === 'body' || attributes.type === undefined),
  );
}

const wordsOf = (shape: Node): string => evenText(all(shape, 'a:p').map(textOf).join(' '));

/** What a reader must find in the outline of a block of this kind: every sentence it holds. */
function sentencesOf(block: Block): string[] {
  switch (block.kind) {
    case 'cards':
      return block.items.flatMap(({ title, body }) => [plainText(title), ...body.flatMap(sentencesOf)]);
    case 'figures':
      return block.variant === 'cards' ? block.items.map(({ label }) => plainText(label)) : [];
    case 'questions':
      return block.items.flatMap(({ ask, answer }) => [ask, ...answer.flatMap(sentencesOf)]);
    case 'links':
      return block.items.flatMap(({ title, body }) => [title, plainText(body)]);
    case 'agenda':
      return block.items.map(({ title }) => title);
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    default:
      return [];
  }
}

/** Without the raised numbers of sources, which the plain words do not have. */
const bare = (text: string): string => text.replace(/[\d,]/g, '').replace(/\s+/g, ' ');

describe('in body placeholders of the full edition stand', () => {
  const kinds = ['cards', 'figures', 'questions', 'links', 'agenda'] as const;

  it.each(kinds)('all words of %s', (kind) => {
    let found = 0;
    deck.slides.forEach((slide, index) => {
      const shown = slides[index];
      const outline = shown === undefined ? '' : bare(bodies(shown).map(wordsOf).join(' '));
      for (const block of slide.main.filter((one) => one.kind === kind))
        for (const sentence of sentencesOf(block)) {
          found += 1;
          expect(outline, slide.id).toContain(bare(evenText(sentence)));
        }
    });
    expect(found).toBeGreaterThan(3);
  });

  it('more than half of the words between titles and sources, and all of those on slides of cards', () => {
    const count = (text: string): number => text.split(' ').filter((word) => word !== '').length;
    const shares = deck.slides.map(({ id, layout }, index) => {
      const slide = slides[index];
      if (slide === undefined) throw new Error('no slide');
      const foot = all(slide, 'p:sp').filter((shape) =>
        all(shape, 'p:ph').some(({ attributes }) =>
          ['title', 'ftr', 'sldNum'].includes(attributes.type ?? ''),
        ),
      );
      const frames = all(slide, 'p:graphicFrame').flatMap((frame) => all(frame, 'a:p'));
      const rest = [...foot.flatMap((shape) => all(shape, 'a:p')), ...frames].map(textOf).join(' ');
      const all_ = count(wordsOf(slide)) - count(evenText(rest));
      return {
        id,
        layout,
        all: all_,
        held: count(
          bodies(slide)
            .filter(({ name }) => name === 'p:sp')
            .map(wordsOf)
            .join(' '),
        ),
      };
    });
    const sum = (key: 'all' | 'held') => shares.reduce((total, one) => total + one[key], 0);
    expect(sum('held') / sum('all')).toBeGreaterThan(0.5);
    // The one line beside them is a note.
    const beside = shares.filter((one) => one.layout === 'cards' && one.held < one.all).map(({ id }) => id);
    expect(beside).toEqual(['embedded/waiting-well', 'overview']);
  });
});

describe('a seat', () => {
  it('takes its place, its ground and the look of its text from the layout, so that Reset changes nothing', () => {
    let seats = 0;
    slidePaths(parts).forEach((path, index) => {
      const layout = relationsOf(parts, path).find(({ type }) => type === 'slideLayout')?.target ?? '';
      const known = new Map(
        all(readXml(parts, layout), 'p:sp').map((shape) => [all(shape, 'p:ph')[0]?.attributes.idx, shape]),
      );
      for (const shape of bodies(slides[index] ?? first(readXml(parts, path), 'p:sld'))) {
        const idx = first(shape, 'p:ph').attributes.idx ?? '';
        if (Number(idx) < 20) continue;
        seats += 1;
        expect(first(shape, 'p:spPr').children, `${path} ${idx}`).toEqual([]);
        expect(all(known.get(idx) ?? shape, 'a:off'), `${path} ${idx}`).toHaveLength(1);
        // The head stands on the first level, its words on the levels below.
        const levels = all(shape, 'a:pPr').map(({ attributes }) => attributes.lvl);
        expect(levels[0]).toBeUndefined();
        expect(levels.slice(1).every((level) => level === '1' || level === '2')).toBe(true);
      }
    });
    expect(seats).toBeGreaterThan(60);
  });

  it.each(editionIds)('lies over no other part of its layout in %s', (id) => {
    for (const layout of layoutsOf(planPptx(selectEdition(pack, id)).slides).filter(
      ({ seats }) => seats !== null,
    )) {
      const boxes = placeholdersIn(layout).map(({ role, seat, box }) => ({
        name: `${role} ${seat ?? ''}`,
        ...box,
      }));
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1)) {
          const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
          const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
          expect(wide > 1 && high > 1 ? `${layoutTitle(layout)}: ${a.name} over ${b.name}` : '').toBe('');
        }
    }
  });

  it('with a link keeps it, and the contents lead to each section', () => {
    const linked = (id: string): string[] => {
      const index = deck.slides.findIndex((slide) => slide.id === id);
      const relations = relationsOf(parts, slidePaths(parts)[index] ?? '');
      return bodies(slides[index] ?? first(readXml(parts, ''), 'p:sld')).flatMap((body) =>
        all(body, 'a:hlinkClick').map(
          ({ attributes }) => relations.find((one) => one.id === attributes['r:id'])?.target ?? '',
        ),
      );
    };
    expect(linked('resources/useful-resources')).toHaveLength(5);
    expect(linked('contents')).toHaveLength(7);
  });
});
