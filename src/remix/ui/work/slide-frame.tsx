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

/** One observer for all of them: each by itself would be asked at every frame. */
const near = { watch: new Map<Element, () => void>(), observer: null as IntersectionObserver | null };

/** Calls once when an element comes near the screen. Returns what gives it up. */
function whenNear(element: Element, come: () => void): () => void {
  near.observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) near.watch.get(target)?.();
    },
    { rootMargin: '300px' },
  );
  near.watch.set(element, come);
  near.observer.observe(element);
  return () => {
    near.watch.delete(element);
    near.observer?.unobserve(element);
  };
}

/** A slide that is drawn when it comes near the screen, so that a hundred of them cost what is seen. */
export function LazyFrame(props: FrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    return element === null || isNear ? undefined : whenNear(element, () => setNear(true));
  }, [isNear]);
  return (
    <div className="thumb" ref={box}>
      {isNear ? <SlideFrame {...props} asPicture /> : null}
    </div>
  );
}
