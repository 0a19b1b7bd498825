import { fileNameOfWords } from '../../../model/file-name.ts';
import type { Remix } from '../../../model/remix.ts';
import { stringifyRemix } from '../../core/stringify-remix.ts';

/** Hands a remix to the browser as a file: `croydon-deck.remix.json`. */
export function saveAsFile(remix: Remix): void {
  const address = URL.createObjectURL(new Blob([stringifyRemix(remix)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileNameOfWords(remix.name, 'remix')}.remix.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
