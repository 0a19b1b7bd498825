import type { EditionModel, UnboundSlide } from './deck.ts';

/** A slide with an edition's own wording. What the edition leaves as it is, is shared with `base`, and not copied. */
export function wordSlide(
  base: UnboundSlide,
  edition: Pick<EditionModel, 'cover' | 'opening'>,
  { title, lead, notes }: Pick<EditionModel['slides'][number], 'title' | 'lead' | 'notes'>,
): UnboundSlide {
  const slide = { ...base };
  if (slide.layout === 'cover') {
    slide.title = [{ kind: 'text', text: edition.cover }];
    slide.main = [{ kind: 'paragraph', text: [{ kind: 'text', text: edition.opening }], lead: true }];
  }
  if (title !== null) slide.title = title;
  if (lead !== null) slide.main = withLead(slide.main, lead);
  if (notes !== null) slide.notes = notes;
  return slide;
}

/** An edition's own lead takes the place of the slide's lead, or opens the slide. */
function withLead(main: UnboundSlide['main'], text: UnboundSlide['title']): UnboundSlide['main'] {
  const [first, ...rest] = main;
  return first?.kind === 'paragraph'
    ? [{ ...first, text }, ...rest]
    : [{ kind: 'paragraph', text, lead: true }, ...main];
}
