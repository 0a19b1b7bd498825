import { settings } from '../../../../browser/settings.ts';
import { namesOf } from '../../../../model/entry-of.ts';

/** What a local figure says of itself, and how the form asks for it. `max` in characters. */
export const ownFigureWords = {
  value: { label: 'The figure', hint: 'As it should read, for example 21.3%', max: 24 },
  label: { label: 'What it counts', hint: 'For example: of residents aged 65 and over', max: 240 },
  place: { label: 'Place', hint: 'For example: Croydon', max: 240 },
  period: { label: 'Period', hint: 'For example: 2024', max: 240 },
  source: { label: 'Source', hint: 'Who published it; a web address helps', max: 240 },
  addedBy: { label: 'Added by', hint: 'Your name or team', max: 120 },
} as const;
export type OwnFigureName = keyof typeof ownFigureWords;
export const ownFigureNames = namesOf(ownFigureWords);

const signKey = 'remix-added-by';

/** Who adds figures is asked once. Where the browser keeps nothing it is asked on the next page again. */
export function rememberedName(): string {
  return settings.get(signKey)?.slice(0, 120) ?? '';
}

export function rememberName(name: string): void {
  settings.set(signKey, name);
}
