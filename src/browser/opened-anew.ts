/** Whether somebody opened this page, and neither loaded it again nor came back to it. */
export function isOpenedAnew(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'type' in entry && entry.type === 'navigate';
}
