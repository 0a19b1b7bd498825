/** A count in words, e.g. `1 slide`, `12 slides`. */
export function sayCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** `12 minutes`, `1 minute`, `0.5 minutes`: at most one place after the point. */
export function sayMinutes(minutes: number): string {
  return sayCount(Math.round(minutes * 10) / 10, 'minute');
}
