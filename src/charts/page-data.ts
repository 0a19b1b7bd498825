/**
 * The data at an address of the site, e.g. `/charts/life-expectancy-gap.json`. A document that stands alone carries it
 * in a script element that is not run, named for the address; it is looked for there first. Rejects when it cannot be had.
 */
export async function pageData(address: string): Promise<unknown> {
  const inline = document.querySelector(`script[type="application/json"][data-for="${CSS.escape(address)}"]`);
  if (inline !== null) return JSON.parse(inline.textContent ?? '');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
