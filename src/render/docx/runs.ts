import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { wordsOf as plainOf } from '../../blocks/kit/spans.ts';
import { isFromRight } from '../../model/direction.ts';
import type { Span } from '../../model/paper.ts';
import { safeAddress } from '../safe-address.ts';
import { textRuns } from './directed.ts';

/** Where a citation's number leads: the slide whose sources it counts. Null outside slides. */
export type RunScope = { slide: number | null; strong?: boolean };

/** Name of the bookmark on a slide's heading. */
export function slideMark(slide: number): string {
  return `slide-${slide}`;
}

/** Name of the bookmark on a line of a slide's sources. */
export function sourceMark(slide: number, source: number): string {
  return `slide-${slide}-source-${source}`;
}

/** Spans as Word's runs; links work, and a source's number leads to its line. */
export function runsOf(spans: readonly Span[], scope: RunScope): ParagraphChild[] {
  const around = isFromRight(plainOf(spans));
  return spans.flatMap((span) => [...wordsOf(span, scope, around), ...citesOf(span.cites ?? [], scope)]);
}

function wordsOf(
  { text, strong, em, href, slide }: Span,
  scope: RunScope,
  around: boolean,
): ParagraphChild[] {
  const isLink = href !== undefined || slide !== undefined;
  const look = {
    ...(strong === true || scope.strong === true ? { bold: true } : {}),
    ...(em === true ? { italics: true } : {}),
    ...(isLink ? { style: 'Hyperlink' } : {}),
  };
  const runs = textRuns(text, look, around);
  if (href !== undefined) return linkOf(href, runs);
  return slide === undefined ? runs : [new InternalHyperlink({ anchor: slideMark(slide), children: runs })];
}

/** Words that lead to an address; the words alone where it may not stand in a file. */
export function linkOf(href: string, runs: TextRun[]): ParagraphChild[] {
  const link = safeAddress(href);
  return link === null ? runs : [new ExternalHyperlink({ link, children: runs })];
}

function citesOf(cites: readonly number[], { slide }: RunScope): ParagraphChild[] {
  return cites.flatMap((cite, index): ParagraphChild[] => {
    const number = new TextRun({ text: String(cite), superScript: true, bold: true });
    const comma = index === 0 ? [] : [new TextRun({ text: ', ', superScript: true })];
    return [
      ...comma,
      slide === null
        ? number
        : new InternalHyperlink({ anchor: sourceMark(slide, cite), children: [number] }),
    ];
  });
}
