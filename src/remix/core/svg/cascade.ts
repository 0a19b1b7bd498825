import { handedDown, itsOwn, neutral, passOver, places } from './properties.ts';
import type { SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';
import { type Style, sheetStyles, stylesOf } from './style-rules.ts';

export type Values = Readonly<Record<string, string>>;
/** Styles of one element. `down`: with what comes from above; `own`: its own alone; `at`: where it stands. */
export type Computed = { down: Values; own: Values; at: Values };

/** What holds at the root before anything is said. */
export const firstDown: Values = firsts(handedDown);
const firstOwn: Values = firsts(itsOwn);

function firsts(table: Readonly<Record<string, { first: string }>>): Values {
  return Object.fromEntries(Object.entries(table).map(([name, { first }]) => [name, first]));
}

/** Styles that no attribute stands for. */
const styleOnly =
  /^(mix-blend-mode|isolation|background.*|border|padding|outline|animation|backdrop-filter)$/;
/** What a faulty script leaves behind: every program passes over it. */
const nothing = /^(|null|undefined|nan)$/i;

/** Works out the styles of elements: attributes, then style sheets, then the element's own style. */
export function cascadeOf(root: SvgNode): (node: SvgNode, above: Values) => Computed {
  const fromSheets = sheetStyles(root);
  const said = new Map<SvgNode, Style[]>();
  const saidOf = (node: SvgNode): Style[] => {
    let styles = said.get(node);
    if (styles === undefined) {
      const all = [...fromSheets(node), ...stylesOf(node.attributes.get('style') ?? '')];
      styles = [
        ...attributeStyles(node),
        ...all.filter((one) => !one.isImportant),
        ...all.filter((one) => one.isImportant),
      ];
      said.set(node, styles);
    }
    return styles;
  };
  return (node, above) => {
    const down: Record<string, string> = { ...above };
    const own: Record<string, string> = { ...firstOwn };
    const at: Record<string, string> = {};
    for (const { name, value } of saidOf(node)) {
      if (nothing.test(value)) continue;
      if (places.has(name)) at[name] = value;
      else if (Object.hasOwn(handedDown, name)) down[name] = readValue(name, value, above);
      else if (Object.hasOwn(itsOwn, name)) own[name] = readValue(name, value, firstOwn);
      else passOver(name, value);
    }
    return { down, own, at };
  };
}

/** Styles that are written as attributes. */
function attributeStyles({ attributes }: SvgNode): Style[] {
  return [...attributes].flatMap(([name, value]): Style[] => {
    const isStyle = [handedDown, itsOwn, neutral].some((table) => Object.hasOwn(table, name));
    if (!isStyle || styleOnly.test(name)) return [];
    return [{ name, value: value.trim(), isImportant: false }];
  });
}

function readValue(name: string, value: string, above: Values): string {
  const { first, read } = handedDown[name] ?? itsOwn[name] ?? { first: '', read: () => null };
  const word = value.toLowerCase();
  if (word === 'initial') return first;
  if (/^(inherit|unset|revert|revert-layer)$/.test(word)) {
    if (word === 'inherit' && !Object.hasOwn(handedDown, name))
      throw new CannotCarry(`hands down its ${name}`);
    return above[name] ?? first;
  }
  const found = read(value);
  if (found === null)
    throw new CannotCarry(`has a value that not every program reads (${name}: ${value.slice(0, 40)})`);
  return found;
}
