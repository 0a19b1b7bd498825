import { useRef } from 'react';
import { Quoted } from '../quoted.tsx';
import { itemOf } from '../store/item-of.ts';
import { useRemix } from '../store/use-remix.ts';
import { useEditInPlace } from './edit-in-place.ts';
import { ItemTools } from './item-tools.tsx';
import { SlideFrame } from './slide-frame.tsx';

/** The slide in hand, as it will be shown, with what can be done to it as a whole. */
export function Stage() {
  const selected = useRemix((state) => state.selected);
  // Each by itself: words that are typed change the item and none of these.
  const isHere = useRemix(({ remix, selected: id }) => itemOf(remix, id) !== undefined);
  const isHidden = useRemix(({ remix, selected: id }) => itemOf(remix, id)?.hidden === true);
  const slide = useRemix((state) => state.live.slides[state.selected ?? '']);
  const deck = useRemix((state) => state.live.drawn);
  const why = useRemix((state) => state.whys[state.selected ?? '']);
  const all = useRemix((state) => state.live.notes);
  const notes = all.filter((note) => note.item === selected);
  const box = useRef<HTMLFieldSetElement>(null);
  useEditInPlace(box, selected);
  const isUntitled = notes.some(({ code }) => code === 'no-title');
  if (!isHere || selected === null)
    return (
      <section className="stage stage-empty" aria-label="Slide">
        <p>Choose a slide in the running order, or add one.</p>
      </section>
    );
  return (
    <section className="stage" aria-label="Slide">
      <ItemTools id={selected} />
      <fieldset className={isHidden ? 'stage-slide is-hidden' : 'stage-slide'} ref={box}>
        <legend className="visually-hidden">
          The slide. Arrow keys go from one text to the next, Enter changes it, Escape in its field comes
          back.
        </legend>
        {slide === undefined ? (
          <p className="stage-gone">This slide is no longer in the pack. Remove it from the running order.</p>
        ) : (
          <SlideFrame slide={slide} deck={deck} prefix="stage" />
        )}
      </fieldset>
      {isHidden ? (
        <p className="stage-note">
          <b>Hidden.</b> This slide is left out when the deck is presented or downloaded.
        </p>
      ) : null}
      {why === undefined || why === '' ? null : (
        <p className="stage-why">
          <b>Why is this here?</b> {why}
        </p>
      )}
      {notes
        // Slides without a title share the one they are given: that is no second fault.
        .filter(({ code }) => !(isUntitled && code === 'title-twice'))
        .map((note) => (
          <p key={`${note.code}-${note.path}-${note.text}`} className={`stage-note stage-${note.level}`}>
            <Quoted text={note.text} />
          </p>
        ))}
    </section>
  );
}
