import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { isFromRight, languageOf, piecesOf } from '../../model/direction.ts';

/** A paragraph that runs as its words do. Word begins one from the right at the right edge by itself. */
export function paragraphOf(words: string, options: IParagraphOptions): Paragraph {
  return new Paragraph(isFromRight(words) ? { ...options, bidirectional: true } : options);
}

/** Words as runs of one direction each, with their language. */
export function textRuns(text: string, options: IRunOptions = {}, around = isFromRight(text)): TextRun[] {
  return piecesOf(text, around).map(({ text: words, fromRight }) =>
    fromRight
      ? new TextRun({
          ...options,
          text: words,
          rightToLeft: true,
          language: { bidirectional: languageOf(words) },
        })
      : new TextRun({ ...options, text: words }),
  );
}
