import { useMemo, useState } from 'react';
import type { OwnFigure } from '../../../../model/remix.ts';
import { setLocal } from '../../../core/commands.ts';
import { OwnFigureFields } from '../../edit/own-figure-fields.tsx';
import { Dialog } from '../../part/dialog.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { deckNumbers } from './deck-numbers.ts';
import { StandsFor } from './stands-for.tsx';

type FormProps = {
  local: OwnFigure | null;
  /** `kept`: a new figure that stands in for none of the pack's, and is on no slide yet. */
  onClose: (kept: OwnFigure | null) => void;
};

/** Adds a local figure, or changes one. */
export function OwnFigureForm({ local, onClose }: FormProps) {
  const store = useStore();
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const numbers = useMemo(() => deckNumbers(remix, pack), [remix, pack]);
  const [replaces, setReplaces] = useState<OwnFigure['replaces']>(local?.replaces ?? null);
  const isNew = local === null;
  return (
    <Dialog title={isNew ? 'Add a local figure' : 'Local figure'} onClose={() => onClose(null)}>
      <OwnFigureFields
        known={local}
        keep="Keep this figure"
        onKeep={(words) => {
          const next = { id: local?.id ?? '', replaces, item: local?.item ?? null, ...words };
          const refused = store.change((now) => setLocal(now, next), {
            label: isNew ? 'Add a local figure' : 'Change a local figure',
            say:
              replaces === null ? 'The figure is kept.' : 'The local figure is on the slide, with its label.',
          });
          if (refused === null)
            onClose(isNew && replaces === null ? (store.get().remix.locals.at(-1) ?? null) : null);
          return refused;
        }}
      >
        {() => (
          <StandsFor
            label="Put it in the place of a number in the deck (if you like)"
            numbers={numbers}
            value={replaces}
            onChange={setReplaces}
          />
        )}
      </OwnFigureFields>
    </Dialog>
  );
}
