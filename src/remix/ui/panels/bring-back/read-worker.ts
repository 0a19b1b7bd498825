import { type ReadDeck, RefusedFile, readPptxIdentity } from '../../../../render/pptx/read/index.ts';

export type ReadNews = { ok: true; read: ReadDeck } | { ok: false; message: string };

const broken = 'The file is damaged, or is not a PowerPoint file (.pptx).';

/** Reads a stranger's file away from the page: one that takes too long is given up with the worker. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(readFile(data));
});

function readFile(bytes: Uint8Array): ReadNews {
  try {
    return { ok: true, read: readPptxIdentity(bytes) };
  } catch (error) {
    return { ok: false, message: error instanceof RefusedFile ? error.message : broken };
  }
}
