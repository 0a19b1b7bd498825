import type { FigureItem } from '../model/block.ts';
import type { Slide } from '../model/deck.ts';
import { plainText } from '../model/inline-text.ts';
import { isObject } from '../model/walk.ts';
import { type FieldHandle, fieldHandles } from './slide-fields.ts';

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

type Words = Pick<Slide, 'title' | 'main' | 'side' | 'notes'>;

/** Every bound number of a slide with the field that speaks of it. Numbers in words nobody may change are left out. */
export function boundFields({ title, main, side, notes }: Words): BoundField[] {
  const handles = fieldHandles({ title, main, side, notes });
  const found: BoundField[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => void visit(item, `${path}.${index}`));
    if (!isObject(value) || Array.isArray(value)) return;
    const { claim, figure } = value;
    if (typeof claim === 'string' && typeof figure === 'string') {
      const field = fieldOf(value, path, handles);
      const counts = field !== undefined && isBig(value) && field.path.endsWith('.label');
      if (field !== undefined)
        found.push({
          claim,
          figure,
          path: field.path,
          label: field.label,
          counts: counts ? plainText(value.label) : null,
        });
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`);
  };
  visit({ title, main, side, notes }, '');
  return found;
}

/** A big number in a result has its words beside it; on a card below it. */
function fieldOf(
  node: Record<string, unknown>,
  path: string,
  handles: readonly FieldHandle[],
): FieldHandle | undefined {
  const wanted = !isBig(node)
    ? path
    : path.endsWith('.result.figure')
      ? path.replace(/figure$/, 'body')
      : `${path}.label`;
  return handles.find((handle) => wanted === handle.path || wanted.startsWith(`${handle.path}.`));
}

function isBig(node: object): node is FigureItem {
  return 'big' in node && 'label' in node;
}
