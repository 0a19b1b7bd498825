import type { Nodes, Root } from 'mdast';
import { isTag } from '../../blocks/lowering.ts';
import type { EditionModel } from '../../model/deck.ts';
import { type SlideParts, sourcesIn } from '../../model/visit.ts';

/** Ids of sources that the tags of a slide name. */
export function sourcesNamed(root: Root): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (isTag(node))
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'source')
          found.push(String(attribute.value));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

/** Ids of sources that wording beside the slides' own files names: of editions, of their asks, of what is left behind, of pages. */
export function sourcesCited(editions: readonly EditionModel[], made: readonly SlideParts[]): string[] {
  const words = editions.flatMap(({ slides }) =>
    slides.map(({ title, lead, notes }) => ({ notes: [title ?? [], lead ?? [], ...(notes ?? [])] })),
  );
  return [...words, ...made].flatMap(sourcesIn);
}
