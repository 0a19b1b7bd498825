import { saveFile } from '../../../../browser/save-file.ts';
import { fileNameOf } from '../../../../render/formats.ts';
import { zipFiles } from '../../../../render/zip.ts';
import { signOff } from '../../../core/sign-off.ts';

import type { RemixState } from '../../store/store.ts';
import { signOffFile } from './sign-off-file.tsx';

type Signed = Pick<RemixState, 'live' | 'remix' | 'pack'>;

/** The sign-off sheet as a file, named like the files of the deck. */
async function makeSheet({ live, remix, pack }: Signed) {
  const text = signOffFile(signOff(pack, remix, new Date().toISOString()));
  const id = remix.name === '' ? 'deck' : remix.name;
  const name = fileNameOf({ ext: 'html', suffix: 'sign-off' }, { ...live.deck, id });
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Puts it among the downloads. Gives its name, and its size in bytes. */
export async function saveSheet(state: Signed) {
  const { name, bytes } = await makeSheet(state);
  saveFile(name, new Blob([bytes], { type: 'text/html' }));
  return { name, size: bytes.length };
}

type MadeFile = { name: string; bytes: Uint8Array<ArrayBuffer>; type: string };

/** A file of the deck and its sheet in one zip, named like the file: browsers ask before they save two at once. */
export async function besideSheet(file: MadeFile, state: Signed): Promise<MadeFile> {
  const sheet = await makeSheet(state);
  const bytes = zipFiles([
    { path: file.name, data: file.bytes },
    { path: sheet.name, data: sheet.bytes },
  ]);
  const name = `${file.name.replace(/\.(\w+)$/, '-$1')}-and-sign-off.zip`;
  return { name, bytes: new Uint8Array(bytes), type: 'application/zip' };
}
