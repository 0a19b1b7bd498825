import type { Reference, Unbound } from '../model/block.ts';
import type { UnboundSlide } from '../model/deck.ts';
import { visitSlide } from '../model/visit.ts';
import { type Binding, wordsOf } from './bind.ts';
import { fieldHandles } from './slide-fields.ts';

/** A bound number, and the field whose words say what it counts. */
export type BoundField = {
  claim: string;
  figure: string;
  /** The field as `slideFields` names it, e.g. `main.0.items.1.label`. */
  path: string;
  label: string;
  /** The words of a big number alone, plain; null where the number stands in a sentence. */
  counts: string | null;
};

/** Every bound number of a slide with the field that speaks of it. Numbers in words nobody may change are left out. */
export function boundFields(slide: UnboundSlide, claims: Binding['claims']): BoundField[] {
  const handles = fieldHandles(slide);
  const found: BoundField[] = [];
  const add = ({ claim, figure }: Reference, path: string, counts: string | null = null): void => {
    const field = handles.find((handle) => handle.path === path);
    if (field !== undefined) found.push({ claim, figure, path, label: field.label, counts });
  };
  visitSlide<Unbound>(slide, {
    figure: (item, path) => {
      // In a result a big number has its words beside it; on a card below it.
      const isResult = path.endsWith('.result.figure');
      if (isResult) add(item, path.replace(/figure$/, 'body'));
      else add(item, `${path}.label`, wordsOf(item.label, { claims }));
    },
    inline: (inline, path) => {
      if (inline.kind === 'stat') add(inline, path);
    },
  });
  return found;
}
