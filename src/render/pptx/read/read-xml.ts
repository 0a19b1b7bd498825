import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { isTooDeep } from '../../../model/xml-depth.ts';
import { RefusedFile } from './open-zip.ts';

/** An element as Office writes it: names keep their usual prefixes. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/**
 * A part as a tree. Office parts have no document type, so none is read: no entity is ever defined, let alone fetched.
 *
 * @throws RefusedFile when it is not XML, has a document type, or is nested without end.
 */
export function readXml(bytes: Uint8Array): Element {
  const text = new TextDecoder().decode(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new RefusedFile('The file holds a part that Office would not write.');
  if (isTooDeep(text)) throw new RefusedFile('The file holds a part that is nested without end.');
  try {
    const root = parseXml(text, { ignoreUndefinedEntities: false }).root;
    if (root !== null) return elementOf(root);
  } catch {
    // Said below, in words.
  }
  throw new RefusedFile('The file is damaged: a part of it cannot be read.');
}

function elementOf(node: XmlElement): Element {
  return {
    name: node.name,
    attributes: { ...node.attributes },
    children: childrenOf(node),
    text: node.children.map((child: XmlNode) => (child instanceof XmlText ? child.text : '')).join(''),
  };
}

/** What programs may write in two ways counts once: the newer way, unless only the older has words. */
function childrenOf(node: XmlElement): Element[] {
  return node.children.flatMap((child: XmlNode): Element[] => {
    if (!(child instanceof XmlElement)) return [];
    if (child.name !== 'mc:AlternateContent') return [elementOf(child)];
    const ways = child.children.flatMap((way) => (way instanceof XmlElement ? [childrenOf(way)] : []));
    return ways.find((way) => way.some((element) => first(element, 'a:t') !== undefined)) ?? ways[0] ?? [];
  });
}

/** Every element of a name below this one, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first of them, if any. */
export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}
