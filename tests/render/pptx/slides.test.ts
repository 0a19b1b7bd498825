import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/model/deck.ts';
import { plainText } from '../../../src/model/inline-text.ts';
import { layoutNames, layouts } from '../../../src/model/layouts.ts';
import { planPptx, renderPptx } from '../../../src/render/pptx/index.ts';
import { layoutTitle, slideLayoutOf } from '../../../src/render/pptx/slide-layout.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import {
  all,
  first,
  type Node,
  openPackage,
  partsLike,
  readXml,
  relationsOf,
  slidePaths,
  textOf,
} from './read-package.ts';
import { repairFaults } from './repair/faults.ts';
import { hasValidator, validate } from './validator.ts';

const pixel = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
const parts = openPackage(renderPptx(fixtureDeck, { 'cover.jpg': pixel, 'section-1.jpg': pixel }));
const slides = slidePaths(parts);
const plan = planPptx(fixtureDeck);

/** The placeholder of a kind on a slide, by type or index. */
function placeholder(slide: Node, type: string | undefined, idx?: string): Node | undefined {
  return all(slide, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some(
      ({ attributes }) => attributes.type === type && (idx === undefined || attributes.idx === idx),
    ),
  );
}

function slideOf(id: string): { slide: Node; path: string; index: number } {
  const index = fixtureDeck.slides.findIndex((one) => one.id === id);
  const path = slides[index] ?? '';
  return { slide: readXml(parts, path), path, index };
}

const emu = (px: number): string => String(Math.round(px * 9525));

describe('every slide', () => {
  it.each(fixtureDeck.slides.map((slide, index) => [slide.id, index] as const))(
    '%s has its own title',
    (_, index) => {
      const title = placeholder(readXml(parts, slides[index] ?? ''), 'title');
      expect(title === undefined ? '' : textOf(title)).toBe(fixtureDeck.slides[index]?.plainTitle);
    },
  );

  it('stands on the layout of its name', () => {
    slides.forEach((path, index) => {
      const target = relationsOf(parts, path).find(({ type }) => type === 'slideLayout')?.target ?? '';
      const name = first(readXml(parts, target), 'p:cSld').attributes.name;
      const planned = plan.slides[index];
      if (planned === undefined) throw new Error('no slide');
      const own = layouts[planned.layout].name;
      expect(name).toBe(planned.seats === undefined ? own : layoutTitle(slideLayoutOf(planned)));
    });
  });

  it('has a title that no other has', () => {
    const titles = slides.map((path) =>
      textOf(placeholder(readXml(parts, path), 'title') ?? readXml(parts, path)),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has placeholders that its layout knows', () => {
    for (const path of slides) {
      const layout = relationsOf(parts, path).find(({ type }) => type === 'slideLayout')?.target ?? '';
      const known = all(readXml(parts, layout), 'p:ph').map(
        ({ attributes }) => `${attributes.type} ${attributes.idx}`,
      );
      const used = all(readXml(parts, path), 'p:ph').map(
        ({ attributes }) => `${attributes.type} ${attributes.idx}`,
      );
      expect(known).toEqual(expect.arrayContaining(used));
      expect(new Set(used).size, 'no placeholder twice').toBe(used.length);
    }
  });

  it('is in British English', () => {
    for (const path of [...slides, ...partsLike(parts, /^ppt\/notesSlides\/notesSlide/)]) {
      const runs = [...all(readXml(parts, path), 'a:rPr'), ...all(readXml(parts, path), 'a:endParaRPr')];
      expect(new Set(runs.map(({ attributes }) => attributes.lang))).toEqual(new Set(['en-GB']));
    }
  });

  it('reads its title first', () => {
    for (const path of slides) {
      const [, , shape] = first(readXml(parts, path), 'p:spTree').children;
      expect(shape === undefined ? '' : first(shape, 'p:ph').attributes.type).toBe('title');
    }
  });
});

/** Where a chart, a table or a diagram is at home, the main placeholder takes any content and so has no type. */
const mainType = (name: string): string | undefined =>
  ['chart', 'table', 'diagram'].includes(name) ? undefined : 'body';

describe('the layouts', () => {
  const paths = partsLike(parts, /^ppt\/slideLayouts\/slideLayout/);

  const names = paths.map((path) => first(readXml(parts, path), 'p:cSld').attributes.name);

  it('are one for each layout of the model, in its order, then those with seats, each once', () => {
    expect(names.slice(0, layoutNames.length)).toEqual(layoutNames.map((name) => layouts[name].name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('offer cards, figures, questions and links to a new slide', () => {
    expect(names).toEqual(
      expect.arrayContaining(['Cards, 3', 'Cards, 4, 2 in a row', 'Figures, 3', 'Questions, 4', 'Links, 4']),
    );
  });

  it.each(layoutNames.map((name, index) => [name, index] as const))(
    '%s has its title and text in their regions',
    (name, index) => {
      const layout = readXml(parts, paths[index] ?? '');
      for (const [type, idx, region] of [
        ['title', undefined, layouts[name].title],
        [mainType(name), '1', layouts[name].main],
      ] as const) {
        const shape = placeholder(layout, type, idx);
        if (shape === undefined) throw new Error(`no ${type}`);
        expect(first(shape, 'a:off').attributes).toEqual({ x: emu(region.x), y: emu(region.y) });
        expect(first(shape, 'a:ext').attributes).toEqual({ cx: emu(region.w), cy: emu(region.h) });
      }
    },
  );
});

describe('the master', () => {
  it('lists every layout, under ids that nothing else has', () => {
    const path = 'ppt/slideMasters/slideMaster1.xml';
    const listed = all(readXml(parts, path), 'p:sldLayoutId').map(({ attributes }) => attributes);
    const relations = relationsOf(parts, path);
    const targets = listed.map((one) => relations.find(({ id }) => id === one['r:id'])?.target);
    expect(targets).toEqual(partsLike(parts, /^ppt\/slideLayouts\/slideLayout/));
    const master = first(readXml(parts, 'ppt/presentation.xml'), 'p:sldMasterId').attributes.id;
    const ids = [master, ...listed.map(({ id }) => id)].map(Number);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(2 ** 31);
  });

  it('is listed with the notes master, and every slide once', () => {
    const deck = readXml(parts, 'ppt/presentation.xml');
    const relations = relationsOf(parts, 'ppt/presentation.xml');
    const target = (node: Node): string =>
      relations.find(({ id }) => id === node.attributes['r:id'])?.target ?? '';
    expect(all(deck, 'p:notesMasterId').map(target)).toEqual(['ppt/notesMasters/notesMaster1.xml']);
    expect(all(deck, 'p:sldId').map(target)).toEqual(slides);
  });
});

describe('text', () => {
  it('that has the region to itself inherits its place from the layout', () => {
    const body = placeholder(slideOf('why/only-text').slide, 'body', '1');
    expect(body === undefined ? 1 : all(body, 'a:off').length).toBe(0);
    expect(body === undefined ? [] : all(body, 'a:pPr').map(({ attributes }) => attributes.lvl)).toEqual([
      undefined,
      '1',
      '1',
      '1',
    ]);
  });

  it('keeps bold, italics, lists and the number of its source', () => {
    const body = placeholder(slideOf('why/statement').slide, 'body', '1');
    if (body === undefined) throw new Error('no body');
    const runs = all(body, 'a:r').map((run) => [textOf(run), first(run, 'a:rPr').attributes] as const);
    expect(runs.find(([text]) => text === '20%')?.[1].b).toBe('1');
    expect(runs.find(([text]) => text === ' above all')?.[1].i).toBe('1');
    expect(runs.find(([text]) => text === '1')?.[1].baseline).toBe('30000');
    expect(all(body, 'a:buAutoNum')).toHaveLength(2);
  });

  it('links to addresses and to other slides', () => {
    const { slide, path } = slideOf('why/statement');
    const relations = relationsOf(parts, path);
    const links = all(slide, 'a:hlinkClick').map(({ attributes }) =>
      relations.find(({ id }) => id === attributes['r:id']),
    );
    const figures = slides[fixtureDeck.slides.findIndex(({ id }) => id === 'why/figures')];
    expect(links.map((link) => link?.target)).toEqual([figures, 'https://example.org/a%20b?c=%22d%22&e']);
  });

  it('on dark ground wears the colour of its words, where the theme’s for links would be lost', () => {
    const link = { kind: 'link' as const, href: 'https://example.org', text: 'the review' };
    const linked = (slide: Slide): Slide => ({
      ...slide,
      main: slide.main.map((block) =>
        block.kind === 'cases'
          ? {
              ...block,
              items: block.items.map((item) => ({
                ...item,
                who: [link],
                steps: [{ title: [], body: [link] }],
              })),
            }
          : block,
      ),
    });
    const at = fixtureDeck.slides.findIndex(({ layout }) => layout === 'case');
    const bytes = renderPptx({ ...fixtureDeck, slides: fixtureDeck.slides.map(linked) });
    const made = openPackage(bytes);
    const slide = readXml(made, slidePaths(made)[at] ?? '');
    const found = all(slide, 'a:r').filter((run) => textOf(run) === 'the review');
    expect(found.map((run) => all(run, 'ahyp:hlinkClr').map(({ attributes }) => attributes.val))).toEqual([
      ['tx'],
      [],
    ]);
    expect(all(first(found[0] ?? slide, 'a:solidFill'), 'a:schemeClr')[0]?.attributes.val).toBe('bg2');
    expect(repairFaults(made)).toEqual([]);
    if (hasValidator) expect(validate(bytes)).toEqual([]);
  });

  it('of the contents jumps to each section', () => {
    const { slide, path } = slideOf('contents');
    const relations = relationsOf(parts, path);
    const jumps = all(slide, 'a:hlinkClick').map(
      ({ attributes }) => relations.find(({ id }) => id === attributes['r:id'])?.target,
    );
    expect(new Set(jumps)).toEqual(new Set([slides[2], slides[11]]));
  });

  it('at the foot names the sources shown, what the slide is based on, and not those only spoken', () => {
    const foot = placeholder(slideOf('why/figures').slide, 'ftr');
    expect(foot === undefined ? '' : textOf(foot)).toBe(
      [
        '1 Department of Health, Long Term Conditions Compendium, 2012',
        '2 ONS, health state life expectancies by deprivation decile, 2015–17',
        'Based on King’s Fund, on GP services, 2023',
      ].join(' · '),
    );
  });

  it('of a verdict stands on its card in words', () => {
    expect(textOf(slideOf('why/figures').slide)).toContain('◇ Dated: Estimates from 2012');
  });
});

describe('tables', () => {
  it('have a header row, our style, and rows as long as the grid', () => {
    const table = first(slideOf('practice/table').slide, 'a:tbl');
    expect(first(table, 'a:tblPr').attributes).toEqual({ firstRow: '1', firstCol: '1' });
    const styles = readXml(parts, 'ppt/tableStyles.xml');
    expect(first(table, 'a:tableStyleId').text).toBe(first(styles, 'a:tblStyle').attributes.styleId);
    expect(all(table, 'a:gridCol')).toHaveLength(3);
    expect(all(table, 'a:tr').map((row) => all(row, 'a:tc').length)).toEqual([3, 3, 3]);
  });
});

describe('sections', () => {
  it('hold every slide once, in order', () => {
    const deck = readXml(parts, 'ppt/presentation.xml');
    const sections = all(deck, 'p14:section');
    expect(sections.map(({ attributes }) => attributes.name)).toEqual([
      'Opening',
      'Why social prescribing?',
      'How does it work in practice?',
    ]);
    const held = sections.flatMap((section) =>
      all(section, 'p14:sldId').map(({ attributes }) => attributes.id),
    );
    expect(held).toEqual(all(deck, 'p:sldId').map(({ attributes }) => attributes.id));
    expect(new Set(sections.map(({ attributes }) => attributes.id)).size).toBe(3);
  });
});

describe('speaker notes', () => {
  const notesOf = (id: string): string[] => {
    const path = relationsOf(parts, slideOf(id).path).find(({ type }) => type === 'notesSlide')?.target;
    if (path === undefined) return [];
    const body = placeholder(readXml(parts, path), 'body');
    return body === undefined ? [] : all(body, 'a:p').map(textOf);
  };

  it('keep their paragraphs, then the sources with their addresses', () => {
    const slide = fixtureDeck.slides.find(({ id }) => id === 'why/figures');
    const sources =
      slide?.citations.map(({ number, text, url }) => `${number}. ${text}${url === null ? '' : ` ${url}`}`) ??
      [];
    expect(notesOf('why/figures')).toEqual([...(slide?.notes.map(plainText) ?? []), 'Sources', ...sources]);
    expect(sources).toHaveLength(4);
  });

  it('spell out abbreviations and say what a drawing follows', () => {
    expect(notesOf('why/statement')).toContain('Abbreviations: GP, general practitioner');
    expect(notesOf('practice/nested-cards')).toContain(
      'Our drawing: It follows NHS England’s list of who can refer.',
    );
  });

  it('are left out where there are none, with a master and a theme of their own', () => {
    expect(notesOf('contents')).toEqual([]);
    const master = relationsOf(parts, 'ppt/notesMasters/notesMaster1.xml').map(({ target }) => target);
    expect(master).toEqual(['ppt/theme/theme2.xml']);
  });
});

describe('artwork', () => {
  it('is the ground of the cover and of its divider, and the ground is dark without it', () => {
    const grounds = slides.map((path) => all(readXml(parts, path), 'a:blip').length);
    expect(grounds.slice(0, 4)).toEqual([1, 0, 1, 0]);
    const layout = readXml(parts, 'ppt/slideLayouts/slideLayout1.xml');
    expect(first(first(layout, 'p:bg'), 'a:schemeClr').attributes.val).toBe('tx1');
  });
});
