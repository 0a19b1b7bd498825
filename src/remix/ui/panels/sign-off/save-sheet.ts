import { fileNameOf } from '../../../../render/formats.ts';
import { signOff } from '../../../core/sign-off.ts';
import { signOffFile } from '../../../core/sign-off-file.ts';
import type { RemixState } from '../../store/store.ts';
import { saveBytes } from '../leave/make-file.ts';

/** Puts the sign-off sheet among the downloads, named like the files of the deck. Gives its name, and its size in bytes. */
export async function saveSheet({ live, remix, pack }: Pick<RemixState, 'live' | 'remix' | 'pack'>) {
  const text = await signOffFile(signOff(pack, remix));
  const id = remix.name === '' ? 'deck' : remix.name;
  const name = fileNameOf({ ext: 'html', suffix: 'sign-off' }, { ...live.deck, id });
  const bytes = new TextEncoder().encode(text);
  saveBytes(bytes, name, 'text/html');
  return { name, size: bytes.length };
}
