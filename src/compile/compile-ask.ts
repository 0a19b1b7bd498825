import type { UnboundBlock, UnboundFigure, UnboundInline } from '../model/block.ts';
import type { EditionAsk, UnboundSlide } from '../model/deck.ts';
import { type AskSpec, closingSlideId, openingSlideId } from '../model/edition.ts';
import type { Position } from '../model/messages.ts';
import { wordsOf } from '../select/bind.ts';
import { spokenMinutes } from '../select/spoken-minutes.ts';
import type { JsonSource } from './json-source.ts';
import { mergeText, trim } from './lower-inline.ts';
import type { Known } from './lower-slide.ts';
import type { ReportInJson } from './report.ts';

/** Next steps of an ask. */
const steps = 3;

/** An ask as it is shown: on the first and the last slide of its edition, and in what is left behind. */
export type CompiledAsk = {
  words: EditionAsk;
  opening: UnboundSlide;
  closing: UnboundSlide;
  /** The sentence and the numbered steps, for a page. */
  leftBehind: UnboundBlock[];
};

/** The ask of an edition → its two slides and its part of the leave-behind. All of its words are written in one place. */
export function compileAsk(
  edition: string,
  ask: AskSpec,
  {
    json,
    report,
    known,
    line,
  }: {
    json: JsonSource;
    report: ReportInJson;
    known: Known;
    /** Lowers a text at a place, and reports what is wrong with it. */
    line(words: string, place: Position): UnboundInline[];
  },
): CompiledAsk {
  const at = (...path: Array<string | number>): Position => json.placeOf(['ask', ...path]);
  if (ask.steps.length !== steps) {
    const found = ask.steps.length === 0 ? 'no next step' : `${ask.steps.length} next steps`;
    report(['ask', 'steps'], 'ask-steps', [edition, found]);
  }
  const sentence = line(ask.sentence, at('sentence'));
  const paragraphs = (text: string, place: Position) => text.split('\n\n').map((part) => line(part, place));
  const items = ask.rests.flatMap(({ claim, figure, label }, index): UnboundFigure[] => {
    const words = `<Stat claim="${claim}" figure="${figure}" /> ${label}`;
    const [stat, ...rest] = line(words, at('rests', index));
    return stat?.kind === 'stat' ? [{ claim, figure, label: trim(rest) }] : [];
  });
  const asked = ask.steps.map((step, index) => {
    const part = (name: 'do' | 'who' | 'by') => line(step[name], at('steps', index, name));
    return { what: part('do'), who: part('who'), by: part('by'), pays: step.pays ?? false };
  });
  const know = line(ask.know, at('know'));
  const full = said(sentence, '.');
  const slide = (words: Pick<UnboundSlide, 'id' | 'layout' | 'kicker' | 'title' | 'main' | 'notes'>) => {
    const made: UnboundSlide = {
      ...words,
      section: null,
      plainTitle: wordsOf(words.title, known),
      side: [],
      minutes: 0,
      reconstructed: null,
    };
    return { ...made, minutes: spokenMinutes(made, known) };
  };
  return {
    words: { sentence, steps: asked, know },
    opening: slide({
      id: openingSlideId(edition),
      layout: 'figures',
      kicker: 'What we ask',
      title: sentence,
      main: [{ kind: 'figures', variant: 'cards', items }],
      notes: paragraphs(ask.opening, at('opening')),
    }),
    closing: slide({
      id: closingSlideId(edition),
      layout: 'table',
      kicker: 'Next steps',
      title: plain('We ask you to agree three steps today'),
      main: [
        { kind: 'paragraph', text: full, lead: true },
        {
          kind: 'table',
          caption: 'Next steps',
          header: ['What', 'Who', 'By when'].map(plain),
          rows: asked.map(({ what, who, by }) => [what, who, by]),
        },
      ],
      notes: paragraphs(ask.closing, at('closing')),
    }),
    leftBehind: [
      { kind: 'paragraph', text: full, lead: false },
      {
        kind: 'steps',
        numbered: true,
        items: asked.map(({ what, who, by }) => ({
          title: said(what, '.'),
          body: [...said(who, ', '), ...said(by, '.')],
        })),
      },
    ],
  };
}

/** Words with what follows them. */
function said(words: UnboundInline[], rest: string): UnboundInline[] {
  return mergeText([...words, ...plain(rest)]);
}

function plain(text: string): UnboundInline[] {
  return [{ kind: 'text', text }];
}
