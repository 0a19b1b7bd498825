import { type FileChild, ImageRun, Paragraph } from 'docx';
import { wordsOf } from '../../blocks/kit/spans.ts';
import type { ListItem, Part } from '../../model/paper.ts';
import { paragraphOf } from './directed.ts';
import { type Look, type StyleName, styleId } from './look.ts';
import { type RunScope, runsOf } from './runs.ts';
import { tableOf } from './table.ts';

/** A chart drawn as a picture: PNG bytes and its size in px. */
export type ChartPicture = { png: Uint8Array; width: number; height: number };

export type PartScope = RunScope & {
  look: Look;
  /** Pictures of charts by chart id; empty where nothing can draw. */
  pictures: ReadonlyMap<string, ChartPicture>;
  /** A number that no other list has, so that each begins at one. */
  nextList(): number;
};

/** What fits between the margins of the page, in px at 96 to the inch. */
const room = { width: 640, height: 620 } as const;

const tones: Record<Extract<Part, { kind: 'words' }>['tone'], StyleName | null> = {
  plain: null,
  lead: 'Lead',
  care: 'Care',
  quiet: 'Quiet',
  measure: 'Quiet',
};

/** A part of a paper as Word's paragraphs and tables. */
export function writePart(part: Part, scope: PartScope): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [paragraphOf(wordsOf(part.spans), { heading: 'Heading3', children: runsOf(part.spans, scope) })];
    case 'words': {
      const tone = tones[part.tone];
      return [
        paragraphOf(wordsOf(part.spans), {
          ...(tone === null ? {} : { style: styleId(tone) }),
          // What is measured or shown stays with the chart or table under it.
          ...(part.tone === 'measure' ? { keepNext: true } : {}),
          children: runsOf(part.spans, scope),
        }),
      ];
    }
    case 'list':
      return listOf(part, scope, 0);
    case 'table':
      // A little air under the table: Word gives it none.
      return [
        tableOf(part, scope.look, scope),
        new Paragraph({ spacing: { after: 60, line: 200, lineRule: 'auto' } }),
      ];
    case 'chart': {
      const picture = scope.pictures.get(part.chart);
      return picture === undefined ? [] : [pictureOf(picture, part.title, `Chart. ${part.summary}`)];
    }
    case 'picture': {
      const png = bytesOf(part.data);
      return [pictureOf({ png, width: part.width, height: part.height }, 'Picture', part.alt)];
    }
  }
}

function listOf(part: Extract<Part, { kind: 'list' }>, scope: PartScope, level: number): Paragraph[] {
  const instance = scope.nextList();
  return part.items.flatMap(({ spans, parts }: ListItem) => [
    paragraphOf(wordsOf(spans), {
      style: 'ListParagraph',
      numbering: { reference: part.ordered ? 'numbers' : 'bullets', level, instance },
      children: runsOf(spans, scope),
    }),
    ...parts.flatMap((inner) => (inner.kind === 'list' ? listOf(inner, scope, Math.min(level + 1, 2)) : [])),
  ]);
}

/** A picture on a line of its own, as large as the page allows and no larger than it is. */
export function pictureOf(picture: ChartPicture, title: string, alt: string): Paragraph {
  const { png, width, height } = picture;
  const scale = Math.min(1, room.width / width, room.height / height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const type = png[0] === 0xff ? 'jpg' : 'png';
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type,
        data: png,
        transformation: size,
        altText: { name: title, description: alt, title },
      }),
    ],
  });
}

/** The bytes of a `data:` address in base64. */
export function bytesOf(address: string): Uint8Array {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
