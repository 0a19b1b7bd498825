import { opened, plain, spansOf } from '../../blocks/kit/spans.ts';
import { verdictMark } from '../../model/claim-words.ts';
import { ownDrawing } from '../../model/cover-credit.ts';
import type { DeckModel, Section, Slide } from '../../model/deck.ts';
import type { Chapter, Paper, PaperSlide, Part } from '../../model/paper.ts';
import { partOf, sayLengthOf } from '../../model/shown-slides.ts';
import { visitSlide } from '../../model/visit.ts';
import { creditOf } from '../credit.ts';
import { answersChapter } from './plan-answers.ts';
import { planParts } from './plan-parts.ts';
import { claimsChapter, sourcesChapter } from './plan-register.ts';

/** A deck, whole, as a text: every slide with its words, tables, notes and sources, then answers, all claims and all sources. */
export function planPaper(deck: DeckModel): Paper {
  const chapters: Chapter[] = [];
  for (const slide of deck.slides) {
    const title = partOf(slide, deck.sections)?.title ?? '';
    const section = deck.sections.find((candidate) => candidate.title === title);
    // Slides of a remix may leave a section and come back: then it is opened again.
    if (chapters.at(-1)?.title !== title) chapters.push({ title, parts: introOf(section), slides: [] });
    chapters.at(-1)?.slides.push(planSlide(slide, deck));
  }
  return {
    title: deck.title,
    subtitle: deck.subtitle,
    facts: factsOf(deck),
    chapters: [...chapters, ...answersChapter(deck), ...claimsChapter(deck), ...sourcesChapter(deck)],
  };
}

function factsOf(deck: DeckModel): string[] {
  const { name, audience, ask, place, brand } = deck;
  return [
    `${name}. ${audience}`,
    ...(place === undefined ? [] : [`With figures for ${place.said}.`]),
    ...(brand === undefined || brand.name === '' ? [] : [`Prepared by ${brand.name}.`]),
    ...(ask === undefined ? [] : [`What it asks: ${ask}`]),
    `${sayLengthOf(deck)}.`,
    creditOf(deck),
  ];
}

function introOf(section: Section | undefined): Part[] {
  if (section === undefined || section.summary === '') return [];
  return [{ kind: 'words', tone: 'lead', spans: plain(section.summary) }];
}

function planSlide(slide: Slide, deck: DeckModel): PaperSlide {
  const care = careOf(slide, deck);
  return {
    id: slide.id,
    number: slide.number,
    title: spansOf(slide.title),
    parts: [
      ...(slide.reconstructed === null ? [] : [careful(ownDrawing, slide.reconstructed)]),
      ...planParts(slide.main, deck),
      ...planParts(slide.side, deck),
      ...(care.length === 0 ? [] : [careful('Take care:', `${care.join('; ')}.`)]),
      ...abbreviationsOf(slide),
    ],
    notes: slide.notes.map(
      (paragraph): Part => ({ kind: 'words', tone: 'plain', spans: spansOf(paragraph) }),
    ),
    sources: slide.citations.map(({ number, text, url, note }) => ({ number, text, url, note })),
  };
}

function careful(head: string, text: string): Part {
  return { kind: 'words', tone: 'care', spans: opened(head, plain(text)) };
}

/** Numbers in sentences that are not simply confirmed, with the mark of their verdict: on a page they carry a sign. */
function careOf(slide: Slide, { claims }: DeckModel): string[] {
  const marked: string[] = [];
  const { title, main, side } = slide;
  visitSlide(
    { title, main, side },
    {
      inline: (inline) => {
        if (inline.kind !== 'stat') return;
        const claim = claims[inline.claim];
        if (claim?.mark === undefined || claim.verdict === 'confirmed') return;
        marked.push(`${inline.text} (${verdictMark(claim.verdict, claim.mark)})`);
      },
    },
  );
  return [...new Set(marked)];
}

/** Abbreviations are spelled out under the slide: paper has no tooltip. */
function abbreviationsOf(slide: Slide): Part[] {
  const terms = new Map<string, string>();
  visitSlide(slide, {
    inline: (inline) => {
      // Nobody in this field needs these two spelled out.
      if (inline.kind === 'abbr' && inline.text !== 'NHS' && inline.text !== 'GP')
        terms.set(inline.text, inline.expansion);
    },
  });
  if (terms.size === 0) return [];
  const words = [...terms].map(([text, expansion]) => `${text}, ${expansion}`).join('; ');
  return [{ kind: 'words', tone: 'quiet', spans: plain(`Abbreviations: ${words}.`) }];
}
