import type { CssNode, Declaration, Selector } from 'css-tree';
import parse from 'css-tree/parser';
import { ident } from 'css-tree/utils';
import { nodesOf, type SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';

export type Style = { name: string; value: string; isImportant: boolean };
type Rule = { selector: Selector; weight: number; styles: Style[] };

/** Rules times elements, at most, a step up in a rule counted a hundredfold: more is no logo's. */
const mostMatches = 5_000_000;
const options = { parseValue: false, parseAtrulePrelude: false } as const;

/** The styles of a `style` attribute. */
export function stylesOf(text: string): Style[] {
  const list = parse(text, { ...options, context: 'declarationList' });
  return list.type === 'DeclarationList' ? list.children.toArray().flatMap(styleOf) : [];
}

/** What the style sheets of a drawing say of each element, weakest first. */
export function sheetStyles(root: SvgNode): (node: SvgNode) => Style[] {
  const nodes = [...nodesOf(root)];
  const rules = nodes.filter(({ name }) => name === 'style').flatMap(sheetRules);
  const work = rules.reduce((sum, { selector }) => sum + 100 ** stepsOf(selector), 0);
  if (work * nodes.length > mostMatches) throw new CannotCarry('has too many styles');
  rules.sort((a, b) => a.weight - b.weight);
  return (node) => rules.filter(({ selector }) => matches(node, selector)).flatMap(({ styles }) => styles);
}

function sheetRules({ attributes, text }: SvgNode): Rule[] {
  const { type = 'text/css', media = 'all' } = Object.fromEntries(attributes);
  if (!/^(text\/css)?$/i.test(type.trim()) || media === 'print') return [];
  if (!/^(all|screen)?$/i.test(media.trim())) throw new CannotCarry('has styles for some screens only');
  return rulesIn(parse(text, options));
}

/** At-rules that change no shape. */
const idle = /^(charset|font-face|keyframes|-webkit-keyframes|namespace|page|property|font-feature-values)$/;

function rulesIn(sheet: CssNode): Rule[] {
  if (sheet.type !== 'StyleSheet' && sheet.type !== 'Block') return [];
  return sheet.children.toArray().flatMap((rule): Rule[] => {
    if (rule.type === 'Atrule') {
      if (idle.test(rule.name)) return [];
      if (rule.name === 'import') throw new CannotCarry('takes its styles from another file');
      const media = rule.prelude?.type === 'Raw' ? rule.prelude.value.trim() : '';
      if (rule.name !== 'media' || !/^(all|screen|print)$/i.test(media))
        throw new CannotCarry(`has styles under conditions (@${rule.name})`);
      return /^print$/i.test(media) || rule.block === null ? [] : rulesIn(rule.block);
    }
    if (rule.type !== 'Rule') return [];
    if (rule.prelude.type === 'Raw') throw new CannotCarry('has a style rule that cannot be read');
    const styles = rule.block.children.toArray().flatMap(styleOf);
    return rule.prelude.children.toArray().flatMap((selector): Rule[] => {
      if (selector.type !== 'Selector' || isForHands(selector)) return [];
      return [{ selector, weight: weightOf(selector), styles }];
    });
  });
}

function styleOf(node: CssNode): Style[] {
  if (node.type === 'Rule' || node.type === 'Atrule' || (node.type === 'Raw' && node.value.includes('{')))
    throw new CannotCarry('has style rules inside style rules');
  return node.type === 'Declaration' ? [plainStyle(node)] : [];
}

function plainStyle({ property, value, important }: Declaration): Style {
  const text = value.type === 'Raw' ? value.value.replace(/\/\*[\s\S]*?\*\//g, ' ').trim() : '';
  return { name: property.toLowerCase(), value: text, isImportant: important !== false };
}

function stepsOf({ children }: Selector): number {
  return children.toArray().filter(({ type }) => type === 'Combinator').length;
}

/** Styles for a pointer, or for what stands before and after words: a picture has neither. */
function isForHands(selector: Selector): boolean {
  return selector.children
    .toArray()
    .some(
      (part) =>
        part.type === 'PseudoElementSelector' ||
        (part.type === 'PseudoClassSelector' &&
          /^(hover|active|focus|focus-visible|visited)$/i.test(part.name)),
    );
}

/** Ids before classes before names, as CSS weighs them. */
function weightOf(selector: Selector): number {
  const weights: Readonly<Record<string, number>> = {
    IdSelector: 1e6,
    ClassSelector: 1e3,
    PseudoClassSelector: 1e3,
    TypeSelector: 1,
  };
  return selector.children
    .toArray()
    .reduce(
      (sum, part) =>
        sum + (part.type === 'TypeSelector' && part.name === '*' ? 0 : (weights[part.type] ?? 0)),
      0,
    );
}

/** From the right: the last part must be this element, the ones before it elements above. */
function matches(node: SvgNode, selector: Selector): boolean {
  return matchesUpTo(node, selector.children.toArray());
}

function matchesUpTo(node: SvgNode, parts: readonly CssNode[]): boolean {
  const at = parts.findLastIndex(({ type }) => type === 'Combinator');
  if (!parts.slice(at + 1).every((part) => matchesPart(node, part))) return false;
  const combinator = parts[at];
  if (combinator?.type !== 'Combinator') return true;
  const before = parts.slice(0, at);
  const above = node.parent;
  if (combinator.name === '>') return above !== null && matchesUpTo(above, before);
  if (combinator.name !== ' ')
    throw new CannotCarry(`has a style rule that cannot be followed (${combinator.name})`);
  for (let up = above; up !== null; up = up.parent) if (matchesUpTo(up, before)) return true;
  return false;
}

function matchesPart(node: SvgNode, part: CssNode): boolean {
  switch (part.type) {
    case 'TypeSelector':
      return part.name === '*' || ident.decode(part.name) === node.name;
    case 'ClassSelector':
      return (node.attributes.get('class') ?? '').split(/\s+/).includes(ident.decode(part.name));
    case 'IdSelector':
      return node.attributes.get('id') === ident.decode(part.name);
    case 'PseudoClassSelector':
      if (part.name.toLowerCase() === 'root') return node.parent === null;
  }
  throw new CannotCarry('has a style rule that cannot be followed');
}
