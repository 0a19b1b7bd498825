import { wordsOf } from '../../blocks/kit/spans.ts';
import type { Paper, PaperSlide } from '../../model/paper.ts';

/**
 * What the pictures of slides are, with words to describe each: a picture says nothing to a screen reader, so whoever
 * uses one needs them. Text for Notepad: UTF-8 with its mark, Windows line ends.
 *
 * @param names File names, each beginning with the number of its slide.
 */
export function pictureWords({ title, facts, chapters }: Paper, names: readonly string[]): string {
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const entries = names.flatMap((name) => {
    const slide = slides.find(({ number }) => number === Number.parseInt(name, 10));
    return slide === undefined ? [] : [entryOf(name, slide)];
  });
  const text = [
    `${title}: pictures of the slides`,
    facts.join('\n'),
    'Each picture has its source on it: keep it there. Give each a description where you use it; here is one to start from.',
    ...entries,
  ].join('\n\n');
  return `\uFEFF${text.replace(/\n/g, '\r\n')}\r\n`;
}

function entryOf(name: string, { number, title, parts, sources }: PaperSlide): string {
  const charts = parts.flatMap((part) => (part.kind === 'chart' ? [part] : []));
  const shown = name.includes('-second-chart') ? charts.slice(1) : charts.slice(0, 1);
  const from = sources.map(({ text }) => text).join('; ');
  return [
    name,
    `  Description: Slide ${number}. ${wordsOf(title)}.${shown.map(({ summary }) => ` Chart: ${summary}`).join('')}`.replace(
      /([.?!])\.(?= |$)/,
      '$1',
    ),
    ...(from === '' ? [] : [`  Sources: ${from}`]),
  ].join('\n');
}
