import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AreaGap, AreaReport } from '../../../../model/area-model.ts';
import type { CheckItem } from '../../../core/checklist.ts';
import { useRemix } from '../../store/use-remix.ts';
import { deckLines } from '../area/deck-lines.ts';
import { loadAreaReport } from '../area/load-areas.ts';
import { deckChecks, missingFigures } from './deck-checks.ts';

/** What there is to look at before the deck leaves. Settles after typing, not while. */
export function useChecks(): { found: CheckItem[]; missing: AreaGap[] } {
  // `live` is settled a moment after the last keystroke: it says when to ask again.
  const state = useDeferredValue(useRemix((now) => now.remix));
  const pack = useRemix((now) => now.pack);
  const [report, setReport] = useState<AreaReport | null>(null);
  const { place } = state;
  useEffect(() => {
    let isOld = false;
    setReport(null);
    if (place !== null)
      loadAreaReport(place).then(
        (next) => {
          if (!isOld) setReport(next);
        },
        () => undefined,
      );
    return () => {
      isOld = true;
    };
  }, [place]);
  const found = useMemo(() => deckChecks(state, pack), [state, pack]);
  const missing = useMemo(
    () => (report === null ? [] : missingFigures(deckLines(report, state.items))),
    [report, state.items],
  );
  return { found, missing };
}
