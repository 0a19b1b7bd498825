import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Area } from '../../../../model/area.ts';
import { sayCount } from '../../../../model/say-count.ts';
import { searchAreas } from './search-areas.ts';

type PickerProps = { places: readonly Area[]; hasFocus: boolean; onChoose: (place: Area) => void };

/** A search box over the list of places. Arrows move, Enter chooses; the list scrolls with the choice. */
export function AreaPicker({ places, hasFocus, onChoose }: PickerProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const groups = useMemo(() => searchAreas(places, typed), [places, typed]);
  const flat = groups.flatMap((group) => group.places);
  const active = flat[Math.min(at, flat.length - 1)];

  useEffect(() => {
    if (hasFocus) box.current?.focus();
  }, [hasFocus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the active place
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const press = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    if (event.nativeEvent.isComposing) return;
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(flat.length - 1, next)));
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      onChoose(active);
    }
  };
  return (
    <div className="places">
      <label className="field-label" htmlFor={`${id}-box`}>
        Borough or integrated care board
      </label>
      <input
        dir="auto"
        id={`${id}-box`}
        ref={box}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${id}-${active.code}`}
        autoComplete="off"
        placeholder="Type a name, for example Croydon"
        maxLength={80}
        value={typed}
        data-own-undo
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <p className="visually-hidden" role="status">
        {typed === '' ? '' : sayCount(flat.length, 'place')}
      </p>
      {flat.length === 0 ? (
        <p className="field-hint">No place is called that. Try part of its name.</p>
      ) : null}
      <div
        className="places-list"
        id={`${id}-list`}
        role="listbox"
        aria-label="Places"
        ref={list}
        tabIndex={-1}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of options in a list box, not of fields
          <div key={group.kind} role="group" aria-label={group.kind}>
            <p className="places-kind" aria-hidden="true">
              {group.kind}
            </p>
            {group.places.map((place) => (
              <div
                key={place.code}
                id={`${id}-${place.code}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                className="places-option"
                onClick={() => onChoose(place)}
                onKeyDown={press}
              >
                {place.name}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
