import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AreaGap } from '../../../../model/area-model.ts';
import type { CheckItem } from '../../../core/checklist.ts';
import { useRemix } from '../../store/use-remix.ts';
import { deckLines } from '../area/deck-lines.ts';
import { type AreaFacts, loadAreaFacts } from '../area/load-areas.ts';
import { deckChecks, missingFigures } from './deck-checks.ts';

/** What there is to look at before the deck leaves. Settles after typing, not while. */
export function useChecks(): { found: CheckItem[]; missing: AreaGap[] } {
  // `live` is settled a moment after the last keystroke: it says when to ask again.
  const state = useDeferredValue(useRemix((now) => now.remix));
  const pack = useRemix((now) => now.pack);
  const [facts, setFacts] = useState<AreaFacts | null>(null);
  const { place } = state;
  useEffect(() => {
    let isOld = false;
    setFacts(null);
    if (place !== null)
      loadAreaFacts(place).then(
        (next) => {
          if (!isOld) setFacts(next);
        },
        () => undefined,
      );
    return () => {
      isOld = true;
    };
  }, [place]);
  const found = useMemo(() => deckChecks(state, pack), [state, pack]);
  const missing = useMemo(
    () => (facts === null ? [] : missingFigures(deckLines(facts.report, state.items))),
    [facts, state.items],
  );
  return { found, missing };
}
