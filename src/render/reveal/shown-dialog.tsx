/** Where the page of what was shown stands; `shown-page.ts` fills it. */
export function ShownDialog() {
  return <dialog className="shown" id="deck-shown" aria-label="What was shown" />;
}
