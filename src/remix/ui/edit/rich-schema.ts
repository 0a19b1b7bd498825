import { Fragment, type Mark, type Node, Schema } from 'prosemirror-model';
import type { UnboundInline } from '../../../model/block.ts';
import { wordsOf } from '../../../select/bind.ts';
import { formatInline, isSafeLink, type MarkupRegister, parseInline } from '../../../select/inline-markup.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What one field may hold: words, bold, italic, links, and chips for what the pack settles. Whatever is pasted is
 * brought down to this.
 */
export const schema = new Schema({
  topNode: 'field',
  nodes: {
    field: { content: 'inline*' },
    text: { group: 'inline' },
    number: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { claim: {}, figure: {}, text: {} },
      toDOM: (node) => [
        'span',
        {
          class: 'chip chip-number',
          'data-claim': text(node.attrs.claim),
          'data-figure': text(node.attrs.figure),
          title: 'This number rests on a source. Press Enter or click for what can be done with it.',
        },
        text(node.attrs.text),
      ],
      parseDOM: [
        {
          tag: 'span.chip-number',
          getAttrs: (element) => ({
            claim: element.dataset.claim ?? '',
            figure: element.dataset.figure ?? '',
            text: element.textContent ?? '',
          }),
        },
      ],
    },
    source: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { source: {} },
      toDOM: (node) => [
        'span',
        { class: 'chip chip-source', 'data-source': text(node.attrs.source) },
        'source',
      ],
      parseDOM: [
        { tag: 'span.chip-source', getAttrs: (element) => ({ source: element.dataset.source ?? '' }) },
      ],
    },
    ref: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { slide: {}, text: {} },
      toDOM: (node) => [
        'span',
        { class: 'chip chip-ref', 'data-slide': text(node.attrs.slide) },
        text(node.attrs.text),
      ],
      parseDOM: [
        {
          tag: 'span.chip-ref',
          getAttrs: (element) => ({ slide: element.dataset.slide ?? '', text: element.textContent ?? '' }),
        },
      ],
    },
  },
  marks: {
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: (mark) => ['a', { href: text(mark.attrs.href), rel: 'noreferrer' }, 0],
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return isSafeLink(href) ? { href } : false;
          },
        },
      ],
    },
  },
});

/** Markup → what the editor shows. */
export function toDocument(markup: string, register: MarkupRegister): Node {
  const nodes = parseInline(markup, register).flatMap((inline) => toNode(inline, register));
  return schema.node('field', null, Fragment.from(nodes));
}

/** What the editor shows → markup. */
export function toMarkup(document: Node): string {
  const inlines: UnboundInline[] = [];
  document.forEach((node) => {
    inlines.push(...toInline(node));
  });
  return formatInline(inlines);
}

function toNode(inline: UnboundInline, register: MarkupRegister): Node[] {
  const { strong, em, link } = schema.marks;
  switch (inline.kind) {
    case 'text': {
      const marks: Mark[] = [];
      if (inline.strong === true && strong !== undefined) marks.push(strong.create());
      if (inline.em === true && em !== undefined) marks.push(em.create());
      return inline.text === '' ? [] : [schema.text(inline.text, marks)];
    }
    case 'stat': {
      const marks = inline.strong === true && strong !== undefined ? [strong.create()] : [];
      const { claim, figure } = inline;
      const words = wordsOf([inline], register);
      return [schema.node('number', { claim, figure, text: words }, undefined, marks)];
    }
    case 'cite':
      return [schema.node('source', { source: inline.source })];
    case 'ref': {
      const title = Object.hasOwn(register.slides, inline.slide)
        ? register.slides[inline.slide]?.plainTitle
        : undefined;
      return [schema.node('ref', { slide: inline.slide, text: title ?? inline.slide })];
    }
    case 'link':
      return link === undefined ? [] : [schema.text(inline.text, [link.create({ href: inline.href })])];
  }
}

function toInline(node: Node): UnboundInline[] {
  const has = (name: string): boolean => node.marks.some((mark) => mark.type.name === name);
  const strong = has('strong');
  switch (node.type.name) {
    case 'number':
      return [
        {
          kind: 'stat',
          claim: text(node.attrs.claim),
          figure: text(node.attrs.figure),
          ...(strong ? { strong } : {}),
        },
      ];
    case 'source':
      return [{ kind: 'cite', source: text(node.attrs.source) }];
    case 'ref':
      return [{ kind: 'ref', slide: text(node.attrs.slide) }];
    default: {
      const words = node.text ?? '';
      const href = node.marks.find((mark) => mark.type.name === 'link')?.attrs.href;
      if (typeof href === 'string') return [{ kind: 'link', href, text: words }];
      return [
        { kind: 'text', text: words, ...(strong ? { strong } : {}), ...(has('em') ? { em: true } : {}) },
      ];
    }
  }
}
