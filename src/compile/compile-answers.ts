import { basename } from 'node:path';
import type { Root } from 'mdast';
import { titleRuns } from '../blocks/fit.ts';
import { lineCount, runsOf } from '../blocks/kit/runs.ts';
import { measurerIn } from '../blocks/measure.ts';
import { answerPageId, answerRoom, type UnboundAnswer } from '../model/answer.ts';
import type { Slide } from '../model/deck.ts';
import { slideId } from '../model/edition.ts';
import type { Problem } from '../model/messages.ts';
import { referencesIn } from '../model/visit.ts';
import { z } from '../model/zod.ts';
import { bindSlide, wordsOf, wordsOnly } from '../select/bind.ts';
import { notesWords, pace } from '../select/spoken-minutes.ts';
import { figtree } from '../theme/faces.ts';
import { canvas } from '../theme/tokens.ts';
import { type Known, lowerSlide } from './lower-slide.ts';
import type { TextFile } from './read-files.ts';
import type { Register } from './read-register.ts';
import { readHead, readMdx } from './read-slide.ts';
import type { Report } from './report.ts';

/** Where prepared answers are written, a file each, named for its id: `content/answers/<id>.mdx`. */
export const answerFolder = 'content/answers/';

const headSchema = z.strictObject({
  /** Other ways in which people ask the question. */
  asked: z.array(z.string().min(5)).min(1),
  /** Slides that say more. */
  slides: z.array(slideId).min(1),
});

/** Words that can be said in ten seconds. */
const mostWords = Math.floor(pace.wordsAMinute / 6);

/** What each part of an answer is for, as a problem says it. */
const parts = {
  question: 'begin it with a line "# …?", as somebody in the room would ask',
  sentence: 'write one sentence to say aloud, the finding first',
  figure: 'add <Figures> with at least one <Figure>',
  limit: 'say in a <Note> what the figures do not show',
} as const;

/**
 * Files of answers → what to say when somebody asks. Written in the dialect of slides and checked as they are: every
 * figure is a claim's. The sentence can be said in ten seconds, and there is a limit.
 */
export function compileAnswers(
  files: readonly TextFile[],
  known: Known,
  register: Register,
  problems: Problem[],
): Record<string, UnboundAnswer> {
  const answers: Record<string, UnboundAnswer> = {};
  for (const source of files) {
    const read = readMdx(source, register.names, 'slide', problems);
    const found = read && readHead(read, headSchema);
    if (read === null || found === null) continue;
    const { head, placeOfKey } = found;
    for (const slide of head.slides)
      if (!known.slides.has(slide))
        read.report(placeOfKey('slides'), 'unknown-slide', [slide], {
          found: slide,
          choices: [...known.slides],
        });
    const id = basename(source.file, '.mdx');
    const page = pageOf(id, read.root, known, read.report);
    checkRoom(bindSlide(page, [], wordsOnly(register.claims, register.glossary)), read.report);
    answers[id] = { id, question: page.kicker, asked: head.asked, slides: head.slides, page };
  }
  return answers;
}

/** The page of an answer: its question as the line over the title, its sentence as the title. */
function pageOf(id: string, root: Root, known: Known, report: Report): UnboundAnswer['page'] {
  const start = { file: '', line: 1, column: 1 };
  const lacks = (part: keyof typeof parts): void => report(start, 'answer-lacks', [part, parts[part]]);
  const lowered = lowerSlide(root, known, report);
  const question = wordsOf(lowered.title, known);
  const paragraphs = lowered.main.filter((block) => block.kind === 'paragraph');
  const figures = lowered.main.filter((block) => block.kind === 'figures');
  const limits = lowered.main.filter((block) => block.kind === 'note');
  const sentence = paragraphs[0]?.text ?? [];
  const place = root.children.find(({ type }) => type === 'paragraph') ?? start;
  const own = paragraphs.length + figures.length + limits.length;
  const isOnce = [paragraphs, figures, limits].every(({ length }) => length <= 1);
  if (own < lowered.main.length || !isOnce || lowered.side.length > 0) report(place, 'answer-block');
  if (question === '') lacks('question');
  if (sentence.length === 0) lacks('sentence');
  if ((figures[0]?.items.length ?? 0) === 0) lacks('figure');
  if (limits.length === 0) lacks('limit');
  const words = notesWords([sentence], known);
  if (words > mostWords) report(place, 'answer-long', [words, mostWords]);
  for (const { claim } of referencesIn({ notes: [sentence] })) {
    const verdict = known.claims[claim]?.verdict;
    if (verdict === 'unverified' || verdict === 'withdrawn') report(place, 'answer-claim', [claim, verdict]);
  }
  for (const { claim } of referencesIn({ main: figures }))
    if (known.claims[claim]?.verdict === 'withdrawn') report(start, 'withdrawn-claim', [claim]);
  return {
    id: answerPageId(id),
    section: null,
    layout: 'figures',
    kicker: question,
    title: sentence,
    plainTitle: wordsOf(sentence, known),
    main: [...figures, ...limits],
    side: [],
    notes: lowered.notes,
    minutes: 0,
    reconstructed: null,
  };
}

/** Reports what is larger than its place on the screen. */
function checkRoom({ title, main }: Slide, report: Report): void {
  const { sentence, body, limit, figures } = answerRoom;
  const start = { file: '', line: 1, column: 1 };
  const lines = lineCount(titleRuns(title), sentence.size, sentence.width * 0.96, figtree);
  if (lines > sentence.lines)
    report(start, 'answer-room', ['sentence', 'takes', `${lines} lines`, sentence.lines]);
  let height = 0;
  for (const block of main) {
    if (block.kind === 'figures') {
      if (block.items.length > figures)
        report(start, 'answer-room', ['body', 'has', `${block.items.length} figures`, figures]);
      height += measurerIn(figtree).block(block, body.w);
    } else if (block.kind === 'note')
      height += lineCount(runsOf(block.text, {}), limit.size, body.w - 18, figtree) * limit.size * 1.35;
  }
  const needs = Math.round(height + canvas.gap);
  if (needs > body.h) report(start, 'answer-room', ['body', 'needs', `${needs} px`, `${body.h} px`]);
}
