import type { Area } from '../../../../model/area.ts';

const kinds: Partial<Record<Area['kind'], string>> = {
  borough: 'London boroughs',
  icb: 'Integrated care boards',
};

/** Places whose name holds every word that was typed, in their groups; those that begin with it come first. */
export function searchAreas(places: readonly Area[], typed: string): Array<{ kind: string; places: Area[] }> {
  const words = fold(typed).split(' ').filter(Boolean);
  const found = places.filter(({ name, official = '', code }) => {
    const text = `${fold(name)} ${fold(official)} ${code.toLowerCase()}`;
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? '';
  return Object.entries(kinds).flatMap(([kind, label]) => {
    const group = found.filter((place) => place.kind === kind);
    const begins = (place: Area): number => (fold(place.name).startsWith(first) ? 0 : 1);
    group.sort((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name, 'en-GB'));
    return group.length === 0 ? [] : [{ kind: label, places: group }];
  });
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
