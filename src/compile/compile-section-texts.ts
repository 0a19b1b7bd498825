import { basename } from 'node:path';
import type { Unbound } from '../model/block.ts';
import type { SectionTextIn, UnboundSlide } from '../model/deck.ts';
import type { Problem } from '../model/messages.ts';
import { referencesIn } from '../model/visit.ts';
import { notesWords } from '../select/spoken-minutes.ts';
import { type Known, lowerSectionText } from './lower-slide.ts';
import type { TextFile } from './read-files.ts';
import type { Register } from './read-register.ts';
import { readMdx } from './read-slide.ts';
import { reporter } from './report.ts';

/** Where the words of reading pages are written, a file for each section: `content/sections/<section>.mdx`. */
export const sectionTextFolder = 'content/sections/';

/** Words of a section's argument, at least and at most. */
const argumentLength = [80, 150] as const;

/**
 * What a section says where it is read, by section: paragraphs that make its argument, and in `<Before slide>` a
 * sentence ahead of a passage where the step to it is not obvious. Checked as slides are; what is known only from
 * somebody else's account carries no argument.
 *
 * @param slides Every slide of the pack.
 */
export function compileSectionTexts(
  files: readonly TextFile[],
  slides: readonly UnboundSlide[],
  known: Known,
  { deck, names }: Register,
  problems: Problem[],
): Record<string, SectionTextIn<Unbound>> {
  const texts: Record<string, SectionTextIn<Unbound>> = {};
  const sections = deck?.sections.map(({ id }) => id) ?? [];
  for (const source of files) {
    const { file } = source;
    const report = reporter(file, problems);
    const start = { file, line: 1, column: 1 };
    const section = basename(file, '.mdx');
    if (deck !== null && !sections.includes(section))
      report(start, 'unknown-section', [section], { found: section, choices: sections });
    const read = readMdx(source, names, 'slide', problems);
    if (read === null) continue;
    const { argument, before } = lowerSectionText(read.root, known, report);
    const first = read.root.children[0] ?? start;
    const words = notesWords(argument, known);
    const [least, most] = argumentLength;
    if (words < least)
      report(first, 'argument-length', [
        section,
        words,
        'say what its passages come to, and with which figures',
      ]);
    if (words > most)
      report(first, 'argument-length', [section, words, 'leave to the passages what they say themselves']);
    for (const { claim } of referencesIn({ notes: argument })) {
      const verdict = known.claims[claim]?.verdict;
      if (verdict === 'unverified' || verdict === 'withdrawn')
        report(first, 'argument-claim', [claim, verdict]);
    }
    const passages = slides.flatMap((slide) => (slide.section === section ? [slide.id] : []));
    texts[section] = { argument, before: {} };
    for (const { slide, words, tag } of before) {
      if (!passages.includes(slide))
        report(tag, 'unknown-slide', [slide], { found: slide, choices: passages });
      if (texts[section].before[slide] !== undefined)
        report(tag, 'duplicate-id', ['<Before> for slide', slide, 'this file']);
      texts[section].before[slide] = words;
    }
  }
  for (const id of sections)
    if (texts[id] === undefined) {
      const file = `${sectionTextFolder}${id}.mdx`;
      if (!files.some((one) => one.file === file))
        reporter(file, problems)({ file, line: 1, column: 1 }, 'missing-argument', [id]);
    }
  return texts;
}
