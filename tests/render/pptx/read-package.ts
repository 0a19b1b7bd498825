import { strFromU8, unzipSync } from 'fflate';

/** An XML element as read: no knowledge of what it means. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string };
/** A package by part name, without the leading slash. */
export type Parts = Record<string, Uint8Array>;

export function openPackage(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/** Parts that were read before: many checks look at the same ones. */
const known = new WeakMap<Uint8Array, Node>();

export function readXml(parts: Parts, path: string): Node {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`There is no part ${path}.`);
  const node = known.get(bytes) ?? parseXml(strFromU8(bytes));
  known.set(bytes, node);
  return node;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function readText(text: string): string {
  return text.replace(/&(\w+);/g, (_, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`Unknown entity ${name}`);
    return character;
  });
}

/** Strict enough for tests: throws where tags do not match, attributes repeat, or anything is left over. */
export function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [root];
  const token = /<\?[^>]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [, close, name, attributes = '', empty, text] = match;
    const parent = open.at(-1) ?? root;
    if (close !== undefined) {
      if (parent.name !== close) throw new Error(`</${close}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const node: Node = { name, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(node);
      if (empty === '') open.push(node);
    } else if (text !== undefined) parent.text += readText(text);
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length !== 1)
    throw new Error('One root, closed');
  return only;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, key = '', value = ''] of text.matchAll(/([\w:]+)="([^"]*)"/g)) {
    if (key in found) throw new Error(`${key} twice`);
    found[key] = readText(value);
  }
  return found;
}

/** Every element of a name, in document order. */
export function all(node: Node, name: string): Node[] {
  const found: Node[] = [];
  const visit = (one: Node): void => {
    if (one.name === name) found.push(one);
    for (const child of one.children) visit(child);
  };
  visit(node);
  return found;
}

/** The children of every element of a name. */
export function within(node: Node, name: string): Node[] {
  return all(node, name).flatMap(({ children }) => children);
}

export function first(node: Node, name: string): Node {
  const found = all(node, name)[0];
  if (found === undefined) throw new Error(`No <${name}> in <${node.name}>`);
  return found;
}

/** All text inside, as it is read; no-break spaces count as spaces. */
export function textOf(node: Node): string {
  return all(node, 'a:t')
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');
}

/** Paths of the XML parts, or of those that match. */
export function xmlPaths(parts: Parts, pattern = /^/): string[] {
  return Object.keys(parts).filter((path) => path.endsWith('.xml') && pattern.test(path));
}

/** Paths of parts that match, in the order of their numbers. */
export function partsLike(parts: Parts, pattern: RegExp): string[] {
  const number = (path: string): number => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
  return Object.keys(parts)
    .filter((path) => pattern.test(path))
    .sort((a, b) => number(a) - number(b));
}

export function slidePaths(parts: Parts): string[] {
  return partsLike(parts, /^ppt\/slides\/slide\d+\.xml$/);
}

/** What a part points at: id, kind, and the part's path or the address. */
export type Relation = { id: string; type: string; target: string; external: boolean };

export function relationsOf(parts: Parts, path: string): Relation[] {
  const cut = path.lastIndexOf('/') + 1;
  const rels = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
  if (parts[rels] === undefined) return [];
  return all(readXml(parts, rels), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const external = TargetMode === 'External';
    const target = external ? Target : resolvePath(path.slice(0, cut), Target);
    return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target, external };
  });
}

function resolvePath(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
