import type { SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';

/** Elements that a drawing may come to, each mask and clip counted as often as it is used. */
const mostElements = 20_000;
/** Characters that it may come to. */
const mostText = 4_000_000;

/** Counts what a drawing comes to, so that a small file cannot stand for an endless one. */
export class Measure {
  elements = 0;
  private text = 0;

  add(elements: number, text = 0): void {
    this.elements += elements;
    this.text += text;
    if (this.elements > mostElements || this.text > mostText) throw new CannotCarry('has too many shapes');
  }
}

/** Gradients, clips and masks: each is drawn once, and counted every time it is used. */
export class Defs {
  /** Null while one is being drawn. */
  private readonly drawn = new Map<SvgNode, { id: string; text: string; elements: number } | null>();
  private readonly measure: Measure;

  constructor(measure: Measure) {
    this.measure = measure;
  }

  /** The id of what stands for a node; null when nothing does. */
  add(node: SvgNode, write: (id: string) => string | null): string | null {
    const known = this.drawn.get(node);
    if (known === null) throw new CannotCarry('rests on itself');
    if (known !== undefined) {
      this.measure.add(known.elements);
      return known.text === '' ? null : known.id;
    }
    this.drawn.set(node, null);
    const before = this.measure.elements;
    const id = `d${this.drawn.size}`;
    const text = write(id) ?? '';
    this.measure.add(1, text.length);
    this.drawn.set(node, { id, text, elements: this.measure.elements - before });
    return text === '' ? null : id;
  }

  text(): string {
    return [...this.drawn.values()].map((one) => one?.text ?? '').join('');
  }
}

export type Attributes = ReadonlyArray<readonly [string, string | null | undefined]>;

/** An element; attributes without a value are left out. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const written = attributes
    .flatMap(([key, value]) =>
      value === null || value === undefined || value === '' ? [] : [` ${key}="${escaped(value)}"`],
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
