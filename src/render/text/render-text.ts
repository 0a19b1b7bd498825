import { wordsOf } from '../../blocks/kit/spans.ts';
import type { DeckModel } from '../../model/deck.ts';
import type { Paper, PaperSlide, Part, Span } from '../../model/paper.ts';
import { planPaper } from '../paper/plan-paper.ts';

/**
 * A deck as plain text: no marks to learn, for a screen reader, a search or an e-mail. UTF-8 with the mark that tells
 * Notepad so, and Windows line ends. Long lines are left whole: whatever shows them wraps them.
 */
export function renderText(deck: DeckModel): Uint8Array {
  const paper = planPaper(deck);
  const text = [
    ...opening(paper),
    ...paper.chapters.flatMap(({ title, parts, slides }) => [
      ...(title === '' ? [] : [`${title.toUpperCase()}\n${'='.repeat(title.length)}`]),
      ...parts.map((part) => say(part)),
      ...slides.flatMap(slideText),
    ]),
  ].filter((piece) => piece !== '');
  return new TextEncoder().encode(`\uFEFF${text.join('\n\n').replace(/\n/g, '\r\n')}\r\n`);
}

function opening({ title, subtitle, facts }: Paper): string[] {
  return [`${title.toUpperCase()}\n${'='.repeat(title.length)}`, subtitle, facts.join('\n')];
}

function slideText({ number, title, parts, notes, sources }: PaperSlide): string[] {
  const head = `Slide ${number}. ${wordsOf(title)}`;
  return [
    `${head}\n${'-'.repeat(head.length)}`,
    ...parts.map((part) => say(part)),
    ...(notes.length === 0 ? [] : ['Notes', ...notes.map((part) => say(part))]),
    ...(sources.length === 0
      ? []
      : [
          [
            'Sources',
            ...sources.map(({ number: at, text, url, note }) =>
              [`[${at}] ${text}`, url, note === null ? null : `(${note})`].filter(Boolean).join(' '),
            ),
          ].join('\n'),
        ]),
  ];
}

function say(part: Part, indent = ''): string {
  switch (part.kind) {
    case 'heading':
    case 'words':
      return spansText(part.spans);
    case 'list':
      return part.items
        .map(({ spans, parts }, index) => {
          const mark = part.ordered ? `${index + 1}. ` : '- ';
          const inner = parts.map((one) => `\n${say(one, `${indent}  `)}`).join('');
          return `${indent}${mark}${spansText(spans)}${inner}`;
        })
        .join('\n');
    case 'table':
      return [part.header, ...part.rows].map((row) => row.map(spansText).join(' | ')).join('\n');
    case 'picture':
      return `Picture: ${part.alt}`;
    case 'chart':
      return '';
  }
}

function spansText(spans: readonly Span[]): string {
  return spans
    .map(({ text, href, cites = [] }) => {
      // An address that is its own words is not said twice.
      const address = href === undefined || href === text ? '' : ` (${href})`;
      return `${text}${address}${cites.length === 0 ? '' : ` [${cites.join(', ')}]`}`;
    })
    .join('');
}
