import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { DeckModel, Slide } from '../../../model/deck.ts';
import { SlideView } from '../../../render/reveal/slide-view.tsx';
import { brandTheme, brandVariables } from '../../../select/brand-theme.ts';

type FrameProps = {
  slide: Slide;
  deck: DeckModel;
  /** Tells the ids of this copy of the slide from those of others on the page. */
  prefix: string;
  /** A picture of the slide, for eyes alone: what stands beside it says the same. */
  asPicture?: boolean;
};

/**
 * The site's own slide, scaled by CSS to the width it has. Drawn again only when the slide itself is another one, or
 * something it takes from its deck is.
 */
export const SlideFrame = memo(function SlideFrame({ slide, deck, prefix, asPicture = false }: FrameProps) {
  const named = useMemo(() => ({ ...slide, id: `${prefix}-${slide.id}` }), [slide, prefix]);
  const style = useMemo(
    () => (deck.brand === undefined ? undefined : (brandVariables(brandTheme(deck.brand)) as CSSProperties)),
    [deck.brand],
  );
  const view = <SlideView slide={named} deck={deck} />;
  if (!asPicture)
    return (
      <div className="frame deck" style={style}>
        {view}
      </div>
    );
  return (
    <div className="frame deck" style={style} inert aria-hidden="true">
      {view}
    </div>
  );
}, isSame);

function isSame(before: FrameProps, after: FrameProps): boolean {
  if (before.slide !== after.slide || before.prefix !== after.prefix) return false;
  if (before.deck === after.deck) return true;
  if (before.deck.brand !== after.deck.brand || before.deck.place?.code !== after.deck.place?.code)
    return false;
  // A divider shows the number of its section, which the deck knows.
  return numberOf(before) === numberOf(after);
}

function numberOf({ slide, deck }: FrameProps): number | undefined {
  return slide.layout === 'section'
    ? deck.sections.find(({ id }) => id === slide.section)?.number
    : undefined;
}

/** A slide that is drawn when it comes near the screen, so that a hundred of them cost what is seen. */
export function LazyFrame(props: FrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        setNear(true);
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div className="thumb" ref={box}>
      {isNear ? <SlideFrame {...props} asPicture /> : null}
    </div>
  );
}
