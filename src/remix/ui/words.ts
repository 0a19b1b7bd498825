/** `12 minutes`, `1 minute`, `0.5 minutes`: at most one place after the point. */
export function sayMinutes(minutes: number): string {
  const rounded = Math.round(minutes * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'minute' : 'minutes'}`;
}

/** `1 slide`, `12 slides`. */
export function saySlides(count: number): string {
  return `${count} ${count === 1 ? 'slide' : 'slides'}`;
}
