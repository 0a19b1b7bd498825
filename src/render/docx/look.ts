import type { IStylesOptions } from 'docx';
import type { DeckModel } from '../../model/deck.ts';
import { type BrandTheme, brandTheme } from '../../select/brand-theme.ts';
import type { ColourName } from '../../theme/tokens.ts';

/** Sizes of an A4 page in twentieths of a point. */
export const page = { width: 11906, height: 16838, margin: 1134, text: 11906 - 2 * 1134 } as const;

/** A handout's colours without `#`, and its typeface. */
export type Look = { font: string; hex(name: ColourName): string; theme: BrandTheme };

/** Arial and the pack's colours, or those of the deck's brand. */
export function lookOf(deck: DeckModel): Look {
  const theme = brandTheme(deck.brand);
  return { font: theme.office, hex: (name) => theme.colours[name].slice(1), theme };
}

/** Points in the half points that Word counts in. */
const pt = (points: number): number => points * 2;
/** Points in twentieths. */
const gap = (points: number): number => points * 20;

/** Word's own styles for title and headings, so that its navigation pane, contents and screen readers know them. */
export function stylesOf({ font, hex }: Look): IStylesOptions {
  const head = (size: number, before: number, after: number) => ({
    run: { font, size: pt(size), bold: true, color: hex('blue') },
    paragraph: {
      spacing: { before: gap(before), after: gap(after), line: 264, lineRule: 'auto' as const },
      keepNext: true,
      keepLines: true,
    },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: pt(11),
          color: hex('text'),
          language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: gap(7), line: 276, lineRule: 'auto' as const } },
      },
      title: head(30, 0, 8),
      heading1: head(20, 0, 10),
      heading2: head(14, 22, 6),
      heading3: { ...head(11.5, 12, 4), run: { ...head(11.5, 12, 4).run, color: hex('ink') } },
      hyperlink: { run: { color: hex('blue'), underline: {} } },
      listParagraph: { paragraph: { spacing: { after: gap(4), line: 276, lineRule: 'auto' as const } } },
    },
    paragraphStyles: [
      own('Subtitle', { size: pt(14), color: hex('quiet') }, { spacing: { after: gap(14) } }),
      own('Lead', { size: pt(12.5) }, {}),
      own('Quiet', { size: pt(9.5), color: hex('quiet') }, { spacing: { after: gap(6) } }),
      own(
        'Care',
        { size: pt(10.5) },
        {
          indent: { left: 170 },
          border: { left: { style: 'single', size: 24, space: 8, color: hex('orange') } },
        },
      ),
      own('Contents', { size: pt(20), bold: true, color: hex('blue') }, { keepNext: true }),
      own('Table text', { size: pt(10) }, { spacing: { after: 0 } }),
      own('Small table text', { size: pt(8.5) }, { spacing: { after: 0 } }),
      own('Source', { size: pt(9.5) }, { spacing: { after: gap(2) } }),
    ],
  };
}

type Own = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** A style of the handout's own, based on Normal; its id is its name without spaces. */
function own(name: string, run: NonNullable<Own['run']>, paragraph: NonNullable<Own['paragraph']>): Own {
  return { id: styleId(name), name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

export type StyleName =
  | 'Subtitle'
  | 'Lead'
  | 'Quiet'
  | 'Care'
  | 'Contents'
  | 'Table text'
  | 'Small table text'
  | 'Source';

export function styleId(name: string): string {
  return name.replaceAll(' ', '');
}
