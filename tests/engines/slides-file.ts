import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { watching } from './watched-site.ts';

/** The slides of an edition in one file, as downloaded: `watched` tells its faults, `plain` has lost its scripts. */
export function slidesFile(edition: string, folder: string): { watched: string; plain: string } {
  const html = readFileSync(`dist/downloads/social-prescribing-${edition}.html`, 'utf8');
  const script = `window.faults = []; ${watching.replace('SAY', 'faults.push(text)')}`;
  // Before the policy of the file, which allows no script but its own.
  const watched = html.replace('<head>', () => `<head><script>${script}</script>`);
  const plain = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '').replace(/<\/?noscript>/g, '');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/watched.html`, watched);
  writeFileSync(`${folder}/plain.html`, plain);
  return { watched: `${folder}/watched.html`, plain: `${folder}/plain.html` };
}
