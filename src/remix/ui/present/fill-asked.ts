import { createElement } from 'react';
import { make } from '../../../browser/make.ts';
import type { DeckModel } from '../../../model/deck.ts';
import { AnswerSlide } from '../../../render/answers/answer-slide.tsx';
import { searchData, searchFile } from '../../../select/deck-search.ts';
import { drawAway } from './draw-away.ts';

/** Puts into the page of a saved remix what the search of a deck looks for there: its words, and its answers as slides. */
export function fillAsked(deck: DeckModel): void {
  const { answers } = deck;
  const about = { type: 'application/json', 'data-for': searchFile(deck.id) };
  document.body.append(make('script', about, JSON.stringify(searchData(deck))));
  if (answers === undefined) return;
  const slides = drawAway(
    answers.list.map((answer) => createElement(AnswerSlide, { key: answer.id, answer, answers })),
  );
  document.querySelector<HTMLTemplateElement>('template#deck-answers')?.content.append(...slides);
}
