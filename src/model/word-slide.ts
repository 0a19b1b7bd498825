import type { UnboundInline } from './block.ts';
import type { EditionModel, UnboundSlide } from './deck.ts';

/** A copy of a slide with an edition's own wording. */
export function wordSlide(
  base: UnboundSlide,
  edition: Pick<EditionModel, 'cover' | 'opening'>,
  entry: Pick<EditionModel['slides'][number], 'title' | 'lead' | 'notes'>,
): UnboundSlide {
  const slide = structuredClone(base);
  if (slide.layout === 'cover') {
    slide.title = [{ kind: 'text', text: edition.cover }];
    slide.main = [{ kind: 'paragraph', text: [{ kind: 'text', text: edition.opening }], lead: true }];
  }
  const { title, lead, notes } = structuredClone({
    title: entry.title,
    lead: entry.lead,
    notes: entry.notes,
  });
  if (title !== null) slide.title = title;
  if (lead !== null) setLead(slide, lead);
  if (notes !== null) slide.notes = notes;
  return slide;
}

/** An edition's own lead takes the place of the slide's lead, or opens the slide. */
function setLead(slide: UnboundSlide, text: UnboundInline[]): void {
  const first = slide.main[0];
  if (first?.kind === 'paragraph') first.text = text;
  else slide.main.unshift({ kind: 'paragraph', text, lead: true });
}
