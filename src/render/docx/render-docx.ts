import {
  Bookmark,
  Document,
  type FileChild,
  Footer,
  type INumberingOptions,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { wordsOf } from '../../blocks/kit/spans.ts';
import { standaloneSvg } from '../../charts/standalone-svg.tsx';
import type { DeckModel } from '../../model/deck.ts';
import type { OnPart } from '../../model/making.ts';
import type { Paper, PaperSlide } from '../../model/paper.ts';
import { creatorOf, creditOf } from '../credit.ts';
import { planPaper } from '../paper/plan-paper.ts';
import { paragraphOf, textRuns } from './directed.ts';
import { lookOf, page, styleId, stylesOf } from './look.ts';
import { bytesOf, type ChartPicture, type PartScope, pictureOf, writePart } from './parts.ts';
import { linkOf, runsOf, slideMark, sourceMark } from './runs.ts';
import { settle } from './settle.ts';

/** Draws an SVG of its own colours as a PNG. Absent where nothing can: charts are then their tables. */
export type DrawSvg = (svg: string) => Promise<ChartPicture>;

/** A deck as a Word handout. The same deck, with the same pictures, gives the same bytes. */
export async function renderDocx(deck: DeckModel, draw?: DrawSvg, onPart?: OnPart): Promise<Uint8Array> {
  const paper = planPaper(deck);
  const look = lookOf(deck);
  const pictures = new Map<string, ChartPicture>();
  if (draw !== undefined)
    for (const [id, chart] of Object.entries(deck.charts))
      pictures.set(id, await draw(standaloneSvg(chart, deck.sources, look.theme)));
  let lists = 0;
  const scope: PartScope = { slide: null, look, pictures, nextList: () => ++lists };
  const document = new Document({
    title: deck.place === undefined ? deck.title : `${deck.title}: ${deck.place.name}`,
    subject: `${deck.name}. ${deck.audience}`,
    creator: creatorOf(deck),
    description: creditOf(deck),
    styles: stylesOf(look),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: footerOf(deck) },
        children: [
          ...opening(paper, deck),
          ...paper.chapters.flatMap((chapter) => [
            ...(chapter.title === ''
              ? []
              : [
                  paragraphOf(chapter.title, {
                    heading: 'Heading1',
                    pageBreakBefore: true,
                    children: textRuns(chapter.title),
                  }),
                ]),
            ...chapter.parts.flatMap((part) => writePart(part, scope)),
            ...chapter.slides.flatMap((slide) => {
              onPart?.({ what: 'slide', at: slide.number, of: deck.slides.length });
              return slideOf(slide, { ...scope, slide: slide.number });
            }),
          ]),
        ],
      },
    ],
  });
  onPart?.({ what: 'file', at: 1, of: 1 });
  return settle(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function opening({ title, subtitle, facts }: Paper, { brand }: DeckModel): FileChild[] {
  const logo = brand?.logo ?? null;
  return [
    ...(logo === null
      ? []
      : [
          pictureOf(
            shrunk({ png: bytesOf(logo.data), width: logo.width, height: logo.height }),
            'Logo',
            logo.alt,
          ),
        ]),
    paragraphOf(title, { heading: 'Title', children: textRuns(title) }),
    paragraphOf(subtitle, { style: 'Subtitle', children: textRuns(subtitle) }),
    ...facts.map((fact) => paragraphOf(fact, { style: styleId('Quiet'), children: textRuns(fact) })),
    new Paragraph({
      style: styleId('Contents'),
      spacing: { before: 360 },
      children: [new TextRun('Contents')],
    }),
    // Every heading has its slide's number. Working out its page takes seconds, and only Word knows it for sure: whoever
    // wants pages lets Word update the table.
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      tabLeader: 'none',
    }),
  ];
}

/** A logo is no taller than 60 px. */
function shrunk(picture: ChartPicture): ChartPicture {
  const scale = Math.min(1, 60 / picture.height, 260 / picture.width);
  return { ...picture, width: picture.width * scale, height: picture.height * scale };
}

function slideOf({ number, title, parts, notes, sources }: PaperSlide, scope: PartScope): FileChild[] {
  const head = (text: string): Paragraph =>
    new Paragraph({ heading: 'Heading3', children: [new TextRun(text)] });
  return [
    paragraphOf(wordsOf(title), {
      heading: 'Heading2',
      children: [
        new Bookmark({
          id: slideMark(number),
          children: [new TextRun(`Slide ${number}. `), ...runsOf(title, scope)],
        }),
      ],
    }),
    ...parts.flatMap((part) => writePart(part, scope)),
    ...(notes.length === 0 ? [] : [head('Notes'), ...notes.flatMap((part) => writePart(part, scope))]),
    ...(sources.length === 0 ? [] : [head('Sources'), ...sourceList(number, sources, scope.nextList())]),
  ];
}

function sourceList(slide: number, sources: PaperSlide['sources'], instance: number): Paragraph[] {
  return sources.map(({ number, text, url, note }) => {
    const line = textRuns(text, url === null ? {} : { style: 'Hyperlink' });
    return paragraphOf(text, {
      style: styleId('Source'),
      numbering: { reference: 'numbers', level: 0, instance },
      children: [
        new Bookmark({
          id: sourceMark(slide, number),
          children: url === null ? line : linkOf(url, line),
        }),
        ...(note === null ? [] : [new TextRun(` (${note})`)]),
      ],
    });
  });
}

function footerOf({ title, version, brand }: DeckModel): Footer {
  const words = [title, brand?.footer, `version ${version}`].filter(
    (text) => text !== undefined && text !== '',
  );
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('Quiet'),
        tabStops: [{ type: 'right', position: page.text }],
        children: [
          new TextRun(`${words.join(' · ')}\t`),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

const levels = [0, 1, 2] as const;
const indent = (level: number) => ({ paragraph: { indent: { left: 360 + level * 360, hanging: 360 } } });
const numbering: INumberingOptions = {
  config: [
    {
      reference: 'numbers',
      levels: levels.map((level) => ({
        level,
        format: 'decimal',
        text: `%${level + 1}.`,
        alignment: 'left',
        style: indent(level),
      })),
    },
    {
      reference: 'bullets',
      levels: levels.map((level) => ({
        level,
        format: 'bullet',
        text: level === 1 ? '–' : '•',
        alignment: 'left',
        style: indent(level),
      })),
    },
  ],
};
