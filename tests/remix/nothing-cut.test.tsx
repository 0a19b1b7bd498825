import { strFromU8 } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { beginningOf, cutText } from '../../src/model/cut-text.ts';
import type { OwnFigure, Remix } from '../../src/model/remix.ts';
import { mapRows } from '../../src/remix/core/map-rows.ts';
import { figuresSlide, figuresThatFit } from '../../src/remix/ui/panels/area/add-own-figures.ts';
import { planPaper } from '../../src/render/paper/plan-paper.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { SpeakerNotes } from '../../src/render/reveal/speaker-notes.tsx';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { openPackage } from '../render/pptx/read-package.ts';
import { own, realPack, started } from './pack.ts';

const pack = realPack();
const base = started(pack);

describe('a source of one’s own that is longer than the foot of a slide', () => {
  const source = `Hackney Council and Homerton Healthcare, ${'joint analysis of referrals, '.repeat(5)}version three`;
  const item = own({ kind: 'text', paragraphs: ['Hello'], bullets: [] }, { source });
  const remix: Remix = { ...base, items: [...base.items.slice(0, 1), item] };
  const { deck } = applyRemix(pack, remix);
  const slide = deck.slides[1];
  if (slide === undefined) throw new Error('The deck has no slide.');

  it('is short there', () => {
    const foot = renderToStaticMarkup(<SlideView slide={slide} deck={deck} />);
    expect(foot).toContain('Hackney Council and Homerton Healthcare');
    expect(foot).not.toContain('version three');
    const shown = strFromU8(openPackage(renderPptx(deck))['ppt/slides/slide2.xml'] ?? new Uint8Array());
    expect(shown).toContain('Hackney Council and Homerton Healthcare');
    expect(shown).not.toContain('version three');
  });

  it('is whole in the notes of both decks and on paper', () => {
    const notes = openPackage(renderPptx(deck))['ppt/notesSlides/notesSlide2.xml'];
    expect(strFromU8(notes ?? new Uint8Array())).toContain(source);
    expect(renderToStaticMarkup(<SpeakerNotes deck={deck} />)).toContain(source);
    expect(JSON.stringify(planPaper(deck).chapters)).toContain(source);
  });
});

describe('a table that somebody brought', () => {
  const figure = (source: string): Omit<OwnFigure, 'id'> => ({
    replaces: null,
    item: null,
    label: 'people seen',
    value: '12',
    place: 'Hackney',
    period: '2025',
    source,
    addedBy: 'Ann',
  });

  it('gives a slide no more figures than it has room for their sources', () => {
    const figures = [...'abcdef'].map((letter) => figure(letter.repeat(70)));
    const made = figuresSlide(base, figures, null);
    const item = made.ok ? made.remix.items.find(({ id }) => id === made.item) : undefined;
    if (item?.kind !== 'own' || item.content.kind !== 'figures') throw new Error('No slide was made.');
    expect(item.content.figures).toHaveLength(3);
    expect(item.source.split('; ')).toEqual(figures.slice(0, 3).map(({ source }) => source));
    expect(figuresThatFit(Array.from({ length: 8 }, () => figure('One source')))).toHaveLength(6);
  });

  it('says which row has more words than a figure may have', () => {
    const text = (words: string) => ({ text: words });
    const map = { value: { column: 0 }, label: { column: 1 }, place: text('Hackney'), period: text('2025') };
    const table = { header: ['Value', 'What'], rows: [['12', 'x'.repeat(241)]], notes: [] };
    expect(mapRows(table, { ...map, source: text('Us') }, 'Ann')).toEqual([
      { row: 1, problem: 'Row 1: what it counts takes more than 240 characters.' },
    ]);
  });
});

it('words are cut between letters as they are seen, and say that there is more', () => {
  const family = '👩‍👩‍👧‍👦';
  expect(beginningOf(`ab${family}`, 5)).toBe('ab');
  expect(cutText(`ab${family}`, 5)).toBe('ab…');
  expect(cutText('abcde', 5)).toBe('abcde');
});
