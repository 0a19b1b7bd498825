import { runsOf } from '../../blocks/kit/runs.ts';
import { kindOf } from '../../charts/kinds.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import { citeOf, otherFigures, populationOf, readOn, standingOf } from '../../model/claim-words.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { isOwnName } from '../../model/own-names.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import { markedStrengthLine } from '../../model/strength.ts';
import { visitSlide } from '../../model/visit.ts';

type Register = Pick<DeckModel, 'charts' | 'claims' | 'sources'>;

/**
 * Speaker notes: the paragraphs, what a drawing of ours follows, abbreviations, figures that the slide has no room
 * for, then the sources with addresses, and for every claim an answer to "Says who?".
 */
export function planNotes(slide: Slide, { charts, claims, sources }: Register): Para[] {
  const notes: Para[] = slide.notes.map((paragraph) => ({ runs: runsOf(paragraph) }));
  if (slide.reconstructed !== null) notes.push(headed('Our drawing', slide.reconstructed));
  const terms = abbreviationsOf(slide);
  if (terms.length > 0) notes.push(headed('Abbreviations', terms.join('; ')));
  return [
    ...notes,
    ...figureParas(slide, charts),
    ...linkParas(slide),
    ...sourceParas(slide),
    ...claimParas(slide, claims, sources),
  ];
}

/** What a number that is changed in the workbook behind a chart does not move. */
const staysWords =
  'the bars follow a number that you change on the sheet “Inputs” of the chart’s workbook. The title, the words beside the chart and these notes do not: write them anew, from its sheet “Results”.';

/** What PowerPoint cannot show is said, and its table follows row by row: a map, a second chart. */
function figureParas(slide: Slide, charts: Readonly<Record<string, ResolvedChart>>): Para[] {
  return [...slide.main, ...slide.side].flatMap((block): Para[] => {
    if (block.kind !== 'chart') return [];
    const first = charts[block.chart];
    // A step is not the place for the figures of the whole.
    if (first?.at !== undefined) return [];
    const second = block.also === null ? undefined : charts[block.also];
    const own = first !== undefined && kindOf(first).figuresInNotes ? lostParas(first) : [];
    const worked = first?.worked === undefined ? [] : [headed('In PowerPoint', staysWords)];
    return [...worked, ...own, ...(second === undefined ? [] : secondParas(second))];
  });
}

function lostParas(chart: ResolvedChart): Para[] {
  const loss = kindOf(chart).loss(chart);
  return [...(loss === null ? [] : [headed('In PowerPoint', loss)]), ...tableParas(chart)];
}

/** A slide has one place for a chart: what the web deck shows behind a switch is written out. */
function secondParas(chart: ResolvedChart): Para[] {
  return [
    headed('In PowerPoint', 'the slide shows the first of two charts; the figures of the second follow.'),
    headed(chart.title, chart.subtitle),
    { runs: [{ text: chart.summary }] },
    ...tableParas(chart),
    ...(chart.caveat === undefined ? [] : [headed('Bear in mind', chart.caveat)]),
  ];
}

/** Rows brought forward, such as a chosen place's, are bold. */
function tableParas({ table: { header, rows }, highlight }: ResolvedChart): Para[] {
  return [
    { runs: [{ text: header.join(' | '), bold: true }] },
    ...rows.map(
      (row, index): Para => ({
        runs: [{ text: row.join(' | '), ...(highlight.includes(index) ? { bold: true } : {}) }],
      }),
    ),
  ];
}

/** Links of case studies that no source at the foot leads to: the slide has no room for them. */
function linkParas(slide: Slide): Para[] {
  const cited = slide.citations.map(({ url }) => url);
  const cases = slide.main.flatMap((block) => (block.kind === 'cases' ? block.items : []));
  return cases.flatMap(({ link }): Para[] =>
    link === null || cited.includes(link.href)
      ? []
      : [
          {
            runs: [
              { text: 'Read more: ', bold: true },
              { text: link.text, link: { kind: 'url', href: link.href } },
            ],
          },
        ],
  );
}

function sourceParas(slide: Slide): Para[] {
  if (slide.citations.length === 0) return [];
  const lines = slide.citations.map((citation): Para => {
    const runs: Run[] = [{ text: `${citation.number}. ${citation.text}` }];
    if (citation.url !== null)
      runs.push({ text: ' ' }, { text: citation.url, link: { kind: 'url', href: citation.url } });
    return { runs };
  });
  return [{ runs: [{ text: 'Sources', bold: true }] }, ...lines];
}

/** A paragraph a claim: what it says, how sure that is, who says so, who put it in, and the id to look it up by. */
function claimParas(slide: Slide, claims: Register['claims'], sources: Register['sources']): Para[] {
  const lines = slide.claims.flatMap((id): Para[] => {
    const claim = claims[id];
    if (claim === undefined) return [];
    const others = otherFigures(claim);
    const given = Object.hasOwn(sources, claim.source) ? 'Source: ' : '';
    const source = `${given}${citeOf(claim, sources)}${readOn(claim)}.`;
    // What somebody brought says whose it is: the register has given it neither verdict nor strength.
    const words = isOwnName(id)
      ? [
          `${claim.statement}.`,
          `${[claim.place, claim.period].filter(Boolean).join(', ')}.`,
          claim.why,
          source,
        ]
      : [
          claim.statement,
          ...(others === '' ? [] : [`Figures: ${others}.`]),
          `${populationOf(claim)}.`,
          standingOf(claim),
          markedStrengthLine(claim),
          `${source} Claim ${id}.`,
        ];
    return [{ runs: [{ text: words.join(' ') }] }];
  });
  return lines.length === 0 ? [] : [{ runs: [{ text: 'Says who?', bold: true }] }, ...lines];
}

function headed(head: string, text: string): Para {
  return { runs: [{ text: `${head}: `, bold: true }, { text }] };
}

/** Abbreviations are spelled out here: a slide has no room and PowerPoint has no tooltip for words. */
function abbreviationsOf(slide: Slide): string[] {
  const terms: string[] = [];
  const { title, main, side } = slide;
  visitSlide(
    { title, main, side },
    {
      inline: (inline) => {
        if (inline.kind === 'abbr') terms.push(`${inline.text}, ${inline.expansion}`);
      },
    },
  );
  return [...new Set(terms)];
}
