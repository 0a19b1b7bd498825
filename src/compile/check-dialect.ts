import type { Link, Nodes, Parents, Root } from 'mdast';
import { vocabulary } from '../blocks/lower.ts';
import { isTag, type Tag } from '../blocks/lowering.ts';
import { entryOf } from '../model/entry-of.ts';
import { isHomePage } from '../model/home-page.ts';
import type { Report } from './report.ts';

/** Markdown that a slide may use. Anything else is named in a problem, never dropped. */
const allowed = new Set([
  'root',
  'yaml',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'break',
  'link',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'heading',
]);

/**
 * Turns paragraphs that hold nothing but block tags into those tags: Markdown wraps `<Figure>…</Figure>` in a
 * paragraph when it stands on one line. Changes the tree in place.
 */
export function unravelTags(node: Parents): void {
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    if (
      child.type === 'paragraph' &&
      child.children.some(isBlockTag) &&
      child.children.every(isBlockTagOrSpace)
    ) {
      children.push(...child.children.filter(isBlockTag));
    } else children.push(child);
  }
  node.children = children as typeof node.children;
  for (const child of children) if ('children' in child) unravelTags(child);
}

function isBlockTag(node: Nodes): node is Tag {
  return isTag(node) && !(entryOf(vocabulary, node.name ?? '')?.within.includes('text') ?? false);
}

function isBlockTagOrSpace(node: Nodes): boolean {
  return isBlockTag(node) || (node.type === 'text' && node.value.trim() === '');
}

/**
 * Reports every tag, prop, expression, import and piece of Markdown that the slide dialect does not have.
 *
 * @param whole What the file is: some tags stand in a scene of the story only, and some on a slide only.
 */
export function checkDialect(root: Root, report: Report, whole: 'slide' | 'scene' = 'slide'): void {
  visit(root, whole === 'slide' ? 'root' : 'scene', report);
}

function visit(node: Nodes, parent: string, report: Report): void {
  if (isTag(node)) visitTag(node, parent, report);
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') report(node, 'expression');
  else if (node.type === 'mdxjsEsm') report(node, 'import');
  else if (!allowed.has(node.type)) report(node, 'unsupported-markdown', [node.type]);
  else if (node.type === 'heading' && (node.depth !== 1 || !['root', 'scene'].includes(parent))) {
    report(node, 'unsupported-markdown', ['a heading below the title']);
  } else {
    if (node.type === 'link') checkLink(node, report);
    if ('children' in node) for (const child of node.children) visit(child, parent, report);
  }
}

function checkLink(link: Link, report: Report): void {
  if (!/^(https:\/\/|mailto:)/.test(link.url)) report(link, 'bad-link', [link.url]);
  const words = link.children.map((child) => ('value' in child ? child.value : '')).join('');
  if (isHomePage(link.url)) report(link, 'home-page', [words, link.url], { level: 'warning' });
}

const wholes: Partial<Record<string, string>> = { root: 'the slide itself', scene: 'a scene of the story' };

function visitTag(tag: Tag, parent: string, report: Report): void {
  const name = tag.name ?? '';
  const spec = entryOf(vocabulary, name);
  if (spec === undefined) {
    // Lower case is HTML; upper case is a tag somebody misremembered.
    if (/^[a-z]/.test(name) || name === '') report(tag, 'raw-html', [name]);
    else report(tag, 'unknown-tag', [name], { found: name, choices: Object.keys(vocabulary) });
  } else {
    checkProps(tag, name, report);
    // Blocks may stand at the root and inside any tag that holds blocks; parts only in their whole.
    const fits = spec.within.some((place) => place === 'text' || place === 'slide' || place === parent);
    if (!fits) {
      const places = spec.within.map((place) => wholes[place] ?? `<${place}>`);
      report(tag, 'misplaced-tag', [name, places.join(' or ')]);
    }
  }
  for (const child of tag.children) visit(child, name, report);
}

function checkProps(tag: Tag, name: string, report: Report): void {
  const props = entryOf(vocabulary, name)?.props ?? {};
  const seen = new Set<string>();
  for (const attribute of tag.attributes) {
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    ) {
      report(tag, 'expression');
      continue;
    }
    const spec = entryOf(props, attribute.name);
    if (spec === undefined) {
      report(tag, 'unknown-prop', [name, attribute.name], {
        found: attribute.name,
        choices: Object.keys(props),
      });
      continue;
    }
    seen.add(attribute.name);
    const value = attribute.value ?? '';
    if (spec.values !== undefined && !spec.values.includes(value)) {
      report(tag, 'bad-prop', [name, attribute.name, value, spec.values.join(', ')], {
        found: value,
        choices: spec.values,
      });
    }
  }
  for (const [prop, spec] of Object.entries(props)) {
    if (spec.required === true && !seen.has(prop)) report(tag, 'missing-prop', [name, prop]);
  }
}
