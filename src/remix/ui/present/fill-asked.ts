import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { DeckModel } from '../../../model/deck.ts';
import { AnswerSlide } from '../../../render/answers/answer-slide.tsx';
import { searchData, searchFile } from '../../../select/deck-search.ts';

/** Puts into the page of a saved remix what the search of a deck looks for there: its words, and its answers as slides. */
export function fillAsked(deck: DeckModel): void {
  const { answers } = deck;
  const data = document.createElement('script');
  data.type = 'application/json';
  data.dataset.for = searchFile(deck.id);
  data.textContent = JSON.stringify(searchData(deck));
  document.body.append(data);
  if (answers === undefined) return;
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() =>
    root.render(
      answers.list.map((answer) => createElement(AnswerSlide, { key: answer.id, answer, answers })),
    ),
  );
  document.querySelector<HTMLTemplateElement>('template#deck-answers')?.content.append(...box.children);
}
