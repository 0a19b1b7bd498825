import { createElement } from 'react';
import type { DeckModel } from '../../../model/deck.ts';
import { AnswerSlide } from '../../../render/answers/answer-slide.tsx';
import { searchData, searchFile } from '../../../select/deck-search.ts';
import { drawAway } from './draw-away.ts';
import { fillData } from './fill-data.ts';

/** Puts into the page of a saved remix what the search of a deck looks for there: its words, and its answers as slides. */
export function fillAsked(deck: DeckModel): void {
  const { answers } = deck;
  fillData({ [searchFile(deck.id)]: searchData(deck) });
  if (answers === undefined) return;
  const slides = drawAway(
    answers.list.map((answer) => createElement(AnswerSlide, { key: answer.id, answer, answers })),
  );
  document.querySelector<HTMLTemplateElement>('template#deck-answers')?.content.append(...slides);
}
