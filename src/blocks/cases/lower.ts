import type { CaseIn, Unbound } from '../../model/block.ts';
import { inlineText, type LowerContext, type Lowering, type Tag } from '../lowering.ts';
import { lowerSteps } from '../steps/lower.ts';

export const casesLowering: Lowering<'cases'> = {
  tags: {
    Cases: { props: {}, within: ['slide'] },
    Case: {
      props: { title: { prose: true }, who: { required: true, prose: true }, source: {}, plain: {} },
      within: ['Cases'],
    },
    Result: { props: { claim: {}, figure: {} }, within: ['Case'] },
  },
  lower: {
    Cases: (tag, context) => {
      const cases = context.tags(tag, 'Case');
      // A case study that has the slide to itself is named by the slide's title.
      for (const item of cases) {
        if (cases.length > 1 && context.prop(item, 'title') === null)
          context.problem(item, 'missing-prop', ['Case', 'title']);
      }
      return { kind: 'cases', items: cases.map((item) => lowerCase(item, context, cases.length === 1)) };
    },
  },
};

/** Two case studies side by side say who, how and why; one alone tells what happened, step by step. */
function lowerCase(tag: Tag, context: LowerContext, alone: boolean): CaseIn<Unbound> {
  const source = context.prop(tag, 'source') === null ? null : context.source(tag);
  const who = inlineText(context.prop(tag, 'who'));
  // The source is cited beside who did the work, so that it reaches the foot of the slide.
  if (source !== null) who.push({ kind: 'cite', source: source.id });
  const result = context.tags(tag, 'Result')[0];
  return {
    title: inlineText(context.prop(tag, 'title')),
    who,
    steps: lowerSteps(tag, context),
    numbered: alone && context.prop(tag, 'plain') === null,
    result:
      result === undefined
        ? null
        : {
            figure: context.prop(result, 'claim') === null ? null : context.figure(result, []),
            body: context.words(result),
          },
    link: source?.url === undefined ? null : { href: source.url, text: source.title },
  };
}
