import type { LayoutName } from '../../src/model/layouts.ts';

/** Ids that exist in this pack, so that a new slide compiles at once and shows how to name things. */
export type Examples = { claim: string; figure: string; source: string; chart: string };

type Starter = (examples: Examples) => string;

const figure = ({ claim, figure }: Examples) =>
  `<Figure claim="${claim}" figure="${figure}">what this number counts</Figure>`;

/** What stands between the headline and the notes, for every layout that a slide can begin with. */
export const starters = {
  statement: () => `<Lead>One opening sentence, in at most twenty-five words.</Lead>

- A first point, with what follows from it.
- A second point.
- A third point.`,

  chart: (examples) => `<Chart id="${examples.chart}" />

<Side>
<Figures variant="side">
${figure(examples)}
</Figures>

<Note>What limits the figures.</Note>
</Side>`,

  figures: (examples) => `<Figures>
${figure(examples)}
</Figures>

One sentence on what the figures mean together.`,

  cards: () => `<Cards columns="3">
<Card title="First">What to know about it.</Card>
<Card title="Second">What to know about it.</Card>
<Card title="Third">What to know about it.</Card>
</Cards>`,

  columns: () => `<Columns>
<Column title="On one side">
- A point
- Another point
</Column>
<Column title="On the other">
- A point
- Another point
</Column>
</Columns>`,

  table: () => `| What | Before | After |
| --- | --- | --- |
| First row | so | and so |
| Second row | so | and so |`,

  case: (examples) => `<Cases>
${caseOf('A named project', examples)}
</Cases>`,

  cases: (examples) => `<Cases>
${caseOf('A named project', examples)}

${caseOf('Another project', examples)}
</Cases>`,

  diagram:
    () => `<Diagram kind="pathway" alt="What somebody who cannot see the drawing would miss: each step, in order.">
<Node title="First step">who does what</Node>

<Node title="Second step">who does what</Node>

<Node title="Third step">what has changed</Node>
</Diagram>`,

  questions: () => `<Questions>
<Question ask="What do people ask first?">
An answer in at most thirty words.
</Question>
<Question ask="What do they ask next?">
An answer in at most thirty words.
</Question>
</Questions>`,

  links: ({ source }) => `<Links>
<Resource title="What it is called" source="${source}">What it is good for, in a sentence.</Resource>
</Links>`,
} satisfies Partial<Record<LayoutName, Starter>>;

export type StarterLayout = keyof typeof starters;

function caseOf(title: string, examples: Examples): string {
  return `<Case title="${title}" who="Who runs it, and with whom" source="${examples.source}">
<Step title="Who.">The people it is for.</Step>

<Step title="How.">What is done.</Step>

<Result claim="${examples.claim}" figure="${examples.figure}">what changed.</Result>
</Case>`;
}

/** The text of a new slide's file. */
export function startingText(id: string, title: string, layout: StarterLayout, examples: Examples): string {
  return `---
id: ${id}
layout: ${layout}
sources: [${examples.source}]
---

# ${title}: write the finding here

${starters[layout](examples)}

<Notes>
Say here, in sixty to a hundred and twenty words, what the speaker should say. Begin with the point of the slide, in words that can be spoken aloud. Then give what the slide leaves out: where the figures come from, whom they cover and when they were taken, and what they do not show.

If asked: put the likeliest question here and answer it honestly, also when the answer is that nobody knows.
</Notes>
`;
}
