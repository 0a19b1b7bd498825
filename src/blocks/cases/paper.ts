import type { CaseStudy } from '../../model/block.ts';
import type { Part } from '../../model/paper.ts';
import { figureTable } from '../figures/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { headed, opened, spansOf } from '../kit/spans.ts';
import { stepList } from '../steps/paper.ts';

export const paper: PaperBlock<'cases'> = (block) => block.items.flatMap(caseParts);

function caseParts({ title, who, steps, numbered, result, link }: CaseStudy): Part[] {
  const parts: Part[] = [...headed(spansOf(title))];
  if (who.length > 0) parts.push({ kind: 'words', tone: 'lead', spans: spansOf(who) });
  parts.push(stepList(steps, numbered));
  if (result !== null) {
    const { figure, body } = result;
    if (figure !== null) parts.push(figureTable([figure]));
    if (body.length > 0)
      parts.push({ kind: 'words', tone: 'plain', spans: opened('Result:', spansOf(body)) });
  }
  if (link !== null)
    parts.push({ kind: 'words', tone: 'plain', spans: [{ text: link.text, href: link.href }] });
  return parts;
}
