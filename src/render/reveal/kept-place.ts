/** Where the talk stood when a slide was looked up. `step` is that of its chart; null where it is whole. */
export type Place = { id: string; step: number | null };

/**
 * The place that the talk is to come back to, with the button that leads there. The first is kept: whoever looks up one
 * slide after another comes back to where they stopped.
 */
export function keptPlace(wordsFor: (id: string) => string): {
  keep(place: Place): void;
  kept(): Place | null;
  forget(): void;
} {
  let kept: Place | null = null;
  const button = document.querySelector<HTMLElement>('.deck-bar [data-action="leave"]');
  const settle = (place: Place | null): void => {
    kept = place;
    if (button === null) return;
    button.hidden = place === null;
    if (place !== null) button.textContent = wordsFor(place.id);
  };
  return {
    keep: (place) => {
      if (kept === null) settle(place);
    },
    kept: () => kept,
    forget: () => settle(null),
  };
}
