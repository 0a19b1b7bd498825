import { parseXml, XmlDocumentType, XmlElement, XmlProcessingInstruction, XmlText } from '@rgrove/parse-xml';
import { isTooDeep } from '../../../model/xml-depth.ts';
import { CannotCarry } from './refusal.ts';

/** An element of the SVG name space; elements of others are never drawn and are left out. */
export type SvgNode = {
  name: string;
  /** Attributes without a prefix, and `xlink:href` as `href`. */
  attributes: Map<string, string>;
  children: SvgNode[];
  text: string;
  parent: SvgNode | null;
};

const svgSpace = 'http://www.w3.org/2000/svg';
const linkSpace = 'http://www.w3.org/1999/xlink';
/** Characters that entities may become, all together. */
const mostEntityText = 300_000;

/** The drawing as a tree. @throws CannotCarry when it is not a whole SVG, or rests on something outside it. */
export function readTree(text: string): SvgNode {
  const trimmed = text.trim();
  if (isTooDeep(trimmed)) throw new CannotCarry('is nested without end');
  const document = parse(trimmed, entities(trimmed));
  const hasSheet = document.children.some(
    (child) => child instanceof XmlProcessingInstruction && child.name === 'xml-stylesheet',
  );
  if (hasSheet) throw new CannotCarry('takes its styles from another file');
  const root = document.root === null ? null : nodeOf(document.root, new Map([['xlink', linkSpace]]), null);
  if (root?.name !== 'svg') throw new CannotCarry('is not an SVG picture');
  return root;
}

function parse(text: string, resolveUndefinedEntity?: (reference: string) => string | null) {
  try {
    return parseXml(text, {
      preserveDocumentType: true,
      ...(resolveUndefinedEntity === undefined
        ? { ignoreUndefinedEntities: true }
        : { resolveUndefinedEntity }),
    });
  } catch (error) {
    if (error instanceof CannotCarry) throw error;
    throw new CannotCarry('is damaged and cannot be read');
  }
}

/**
 * Texts that the document type defines, as Illustrator writes them for name spaces and styles. One step deep: what
 * is outside the file, or is made of others, is refused where it is used.
 */
function entities(text: string): (reference: string) => string | null {
  let total = 0;
  let known: Map<string, string | null> | null = null;
  return (reference) => {
    known ??= declared(text);
    const value = known.get(reference.slice(1, -1));
    if (value === undefined) return null;
    if (value === null || /[<&]/.test(value)) throw new CannotCarry('is put together from entities');
    total += value.length;
    if (total > mostEntityText) throw new CannotCarry('is put together from entities');
    return value;
  };
}

const entity = /<!ENTITY\s+([\w:.-]+)\s+(?:(?:SYSTEM|PUBLIC)\s[^>]*|"([^"]*)"|'([^']*)')\s*>/g;

/** Entities by name; null for those of another file. The first of a name holds. */
function declared(text: string): Map<string, string | null> {
  const type = parse(text).children.find((child) => child instanceof XmlDocumentType);
  const subset = type?.internalSubset?.replace(/<!--[\s\S]*?-->/g, '') ?? '';
  const known = new Map<string, string | null>();
  for (const [, name = '', double, single] of subset.matchAll(entity))
    if (!known.has(name)) known.set(name, double ?? single ?? null);
  return known;
}

function nodeOf(
  element: XmlElement,
  outer: ReadonlyMap<string, string>,
  parent: SvgNode | null,
): SvgNode | null {
  const spaces = new Map(outer);
  for (const [name, value] of Object.entries(element.attributes))
    if (name === 'xmlns' || name.startsWith('xmlns:')) spaces.set(name.slice(6), value);
  const [prefix, name] = split(element.name);
  // A drawing copied out of a page may have lost its name space.
  if ((spaces.get(prefix) ?? (prefix === '' ? svgSpace : '')) !== svgSpace) return null;
  const attributes = new Map<string, string>();
  for (const [key, value] of Object.entries(element.attributes)) {
    const [space, local] = split(key);
    if (space === '') attributes.set(local, value);
    else if (local === 'href' && spaces.get(space) === linkSpace && !('href' in element.attributes))
      attributes.set('href', value);
  }
  const node: SvgNode = { name, attributes, children: [], text: '', parent };
  for (const child of element.children) {
    if (child instanceof XmlText) node.text += child.text;
    const below = child instanceof XmlElement ? nodeOf(child, spaces, node) : null;
    if (below !== null) node.children.push(below);
  }
  return node;
}

function split(name: string): [string, string] {
  const at = name.indexOf(':');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}

/** Every node of the tree, in document order. */
export function* nodesOf(node: SvgNode): Generator<SvgNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}
