import type { PackModel, SectionText, UnboundSlide } from '../model/deck.ts';
import { bindSlide } from './bind.ts';
import { bindingOf } from './select-edition.ts';

/**
 * What a section says where it is read, with its figures and sources.
 *
 * @throws When the section has no text; the check of the content sees to it that each has.
 */
export function selectSectionText(pack: PackModel, section: string): SectionText {
  const text = pack.sectionTexts?.[section];
  if (text === undefined) throw new Error(`There is no text for the section "${section}".`);
  const ids = Object.keys(text.before);
  const words = [...text.argument, ...Object.values(text.before)];
  // Bound as a slide is: one numbering of sources, each abbreviation explained once.
  const slide: UnboundSlide = {
    id: section,
    section,
    layout: 'statement',
    kicker: '',
    title: [],
    plainTitle: '',
    main: words.map((run) => ({ kind: 'paragraph', text: run, lead: false })),
    side: [],
    notes: [],
    minutes: 0,
    reconstructed: null,
  };
  const { main, citations, claims } = bindSlide(slide, [], bindingOf(pack, []));
  // Here sources stand in a list below and have no marks in the prose: each number opens its own.
  const runs = main.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text.filter(({ kind }) => kind !== 'cite')] : [],
  );
  const count = text.argument.length;
  return {
    argument: runs.slice(0, count),
    before: Object.fromEntries(ids.map((id, index) => [id, runs[count + index] ?? []])),
    citations,
    claims,
  };
}
