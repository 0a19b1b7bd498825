import type { DeckModel } from '../../../../model/deck.ts';
import type { MakingPart } from '../../../../model/making.ts';
import { sitePath } from '../../../../model/site.ts';
import { type ExportContext, makers } from '../../../../render/format-makers.ts';
import type { FormatId } from '../../../../render/formats.ts';
import type { DeckFileParts } from '../../../../render/standalone/write-deck.ts';

export type FileJob = { deck: DeckModel; format: FormatId };
export type FileNews =
  | { at: 'pictures' | 'making' }
  | { at: 'part'; part: MakingPart }
  | { at: 'done'; bytes: Uint8Array }
  | { at: 'failed'; isMissing: boolean };

/** Pictures of the grounds, by the names that the maker asks for. */
const pictures = ['cover.jpg', ...Array.from({ length: 7 }, (_, index) => `section-${index + 1}.jpg`)];

/** Makes one file away from the page, so that the page stays quick and the work can be given up. */
addEventListener('message', (event: MessageEvent<FileJob>) => {
  void make(event.data);
});

async function make({ deck, format }: FileJob): Promise<void> {
  try {
    const maker = makers[format];
    if (maker === undefined) throw new Error(`No code here makes ${format}.`);
    tell({ at: 'making' });
    const bytes = await maker(deck, context);
    tell({ at: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    tell({ at: 'failed', isMissing: isMissing(error) });
  }
}

/** Browsers have no name of their own for a part that did not arrive: each has its words. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && /fetch|import|loading|arrive|network/i.test(error.message);
}

const context: ExportContext = {
  onPart: (part) => tell({ at: 'part', part }),
  artwork: async () => {
    tell({ at: 'pictures' });
    const found = await Promise.all(pictures.map(fetchPicture));
    tell({ at: 'making' });
    return Object.fromEntries(found.filter((entry) => entry !== null));
  },
  deckFileParts: async () => {
    tell({ at: 'pictures' });
    const answer = await fetch(sitePath('/standalone/parts.json'));
    if (!answer.ok) throw new Error('The parts of a deck in one file did not arrive.');
    const parts = (await answer.json()) as DeckFileParts;
    tell({ at: 'making' });
    return parts;
  },
};

/** A picture that does not arrive leaves its ground plain. */
async function fetchPicture(name: string): Promise<[string, Uint8Array] | null> {
  const answer = await fetch(sitePath(`/art/${name}`)).catch(() => null);
  if (answer?.ok !== true) return null;
  return [name, new Uint8Array(await answer.arrayBuffer())];
}

function tell(news: FileNews, transfer: Transferable[] = []): void {
  postMessage(news, { transfer });
}
