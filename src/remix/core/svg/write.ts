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
