import { sitePath } from '../model/site.ts';

/**
 * The data in a file of the site, e.g. `charts/life-expectancy-gap.json`. A document that stands alone carries it in a
 * script element that is not run, named for the file; it is looked for there first. Rejects when it cannot be had.
 */
export async function pageData(file: string): Promise<unknown> {
  const inline = document.querySelector(`script[type="application/json"][data-for="${CSS.escape(file)}"]`);
  if (inline !== null) return JSON.parse(inline.textContent ?? '');
  const response = await fetch(sitePath(`/${file}`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}
