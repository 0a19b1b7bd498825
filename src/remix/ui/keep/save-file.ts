import { saveFile } from '../../../browser/save-file.ts';
import { fileNameOfWords } from '../../../model/file-name.ts';
import type { Remix } from '../../../model/remix.ts';
import { stringifyRemix } from '../../core/stringify-remix.ts';

/** Hands a remix to the browser as a file: `croydon-deck.remix.json`. */
export function saveAsFile(remix: Remix): void {
  const name = `${fileNameOfWords(remix.name, 'remix')}.remix.json`;
  saveFile(name, new Blob([stringifyRemix(remix)], { type: 'application/json' }));
}
