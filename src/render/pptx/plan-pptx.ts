import type { DeckModel } from '../../model/deck.ts';
import type { OnPart } from '../../model/making.ts';
import type { PptxPlan } from '../../model/pptx-plan.ts';
import { partOf } from '../../model/shown-slides.ts';
import { creatorOf, subjectOf } from '../credit.ts';
import { planIdentity } from './plan-identity.ts';
import { planSlide } from './plan-slide.ts';

/** What a file may say of itself beyond the deck. */
export type PptxOptions = {
  /** Author in the file's properties. Default: the deck's team and publisher, or who changed it. */
  creator?: string;
  /** Names of the artwork at hand. Default: none, so grounds stay plain. */
  artwork?: readonly string[];
  /**
   * Whether the file carries what a later version needs to tell which figures are out of date and which words were
   * changed: pack, version, slide ids, claim values, and the words as they left. Default: true.
   */
  sourceData?: boolean;
  /** Is told which slide is being laid out, then which chart is being written. */
  onPart?: OnPart;
};

/** A deck as a PowerPoint file in plain data: the deck decides what, this decides where. */
export function planPptx(deck: DeckModel, options: PptxOptions = {}): PptxPlan {
  const { artwork = [] } = options;
  const slides = deck.slides.map((slide, index) => {
    options.onPart?.({ what: 'slide', at: index + 1, of: deck.slides.length });
    return planSlide(slide, deck, artwork);
  });
  return {
    title: deck.title,
    subject: subjectOf(deck),
    creator: options.creator ?? creatorOf(deck),
    brand: deck.brand ?? null,
    slides,
    sections: sectionsOf(deck),
    identity: options.sourceData === false ? null : planIdentity(deck, slides),
  };
}

/** A section a run of slides that share one, so that every slide is in exactly one. */
function sectionsOf(deck: DeckModel): PptxPlan['sections'] {
  const sections: PptxPlan['sections'] = [];
  let current: string | undefined;
  deck.slides.forEach((slide, index) => {
    const part = partOf(slide, deck.sections);
    if (sections.length === 0 || part?.id !== current) {
      const name = part?.title ?? (index === 0 ? 'Opening' : slide.kicker || 'More slides');
      sections.push({ name, slides: [] });
      current = part?.id;
    }
    sections.at(-1)?.slides.push(index + 1);
  });
  return sections;
}
