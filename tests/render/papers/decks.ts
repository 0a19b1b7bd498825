import type { DeckModel, PackModel, Slide } from '../../../src/model/deck.ts';
import { applyArea } from '../../../src/select/apply-area.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { realPack } from '../../pack.ts';
import { walkObjects } from '../../walk.ts';

/** The pack, every edition of it, and one edition with a place and an organisation’s look. */
export async function openDecks(): Promise<{ pack: PackModel; decks: DeckModel[]; local: DeckModel }> {
  const pack = realPack();
  const decks = Object.keys(pack.editions).map((id) => selectEdition(pack, id));
  const placed = selectEdition(applyArea(pack, 'E09000012').pack, 'cyp');
  const brand = {
    name: 'Hackney Council',
    logo: null,
    colours: { main: '#005EB8', accent: '#AE2573' },
    footer: 'For the board',
    font: null,
  };
  return { pack, decks, local: { ...placed, brand } };
}

const spoken = ['text', 'title', 'big', 'ask', 'by', 'role', 'mark'];

/** Every piece of text of a slide: title, body and notes, and the words and tables of its charts. */
function wordsOf(slide: Slide, { charts }: DeckModel): string[] {
  const words: string[] = [];
  walkObjects([slide.title, slide.main, slide.side, slide.notes], (node) => {
    for (const key of spoken) {
      const value = node[key];
      if (typeof value === 'string' && value.trim() !== '') words.push(value);
    }
    if (node.kind !== 'chart') return;
    for (const id of [node.chart, node.also]) {
      const chart = typeof id === 'string' ? charts[id] : undefined;
      if (chart !== undefined)
        words.push(
          chart.title,
          chart.subtitle,
          chart.summary,
          chart.caveat ?? '',
          ...chart.table.rows.flat(),
        );
    }
  });
  return [...words, ...slide.citations.map(({ text }) => text)].filter((text) => text !== '');
}

/** Text as it compares: no space at all, so that line breaks do not matter. */
const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, '').toLowerCase();

/** Words of the deck that a text lacks. Each slide is looked for in its own part of the text. */
export function missing(deck: DeckModel, partOf: (slide: Slide) => string): string[] {
  return deck.slides.flatMap((slide) => {
    const text = squeeze(partOf(slide));
    return wordsOf(slide, deck)
      .filter((words) => !text.includes(squeeze(words)))
      .map((words) => `${deck.id} ${slide.id}: ${words}`);
  });
}
