import { zipLimits } from '../../../../render/pptx/read/open-zip.ts';
import type { ReadNews } from './read-worker.ts';

/** Longest a file is worked on, in ms: an ordinary one takes less than a second. */
const patience = 20_000;

/** A PowerPoint file as words, or one sentence on why not; null where what reads it did not arrive. Never rejects. */
export async function readFile(file: File): Promise<ReadNews | null> {
  const unread = {
    ok: false,
    message: 'The file could not be read. Choose it once more, or another copy of it.',
  } as const;
  if (file.size > zipLimits.file)
    return {
      ok: false,
      message: `The file is larger than ${zipLimits.file / 1e6} MB. Choose a smaller one.`,
    };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return unread;
  let worker: Worker;
  try {
    worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    const end = (news: ReadNews | null): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(news);
    };
    const timer = setTimeout(
      () =>
        end({
          ok: false,
          message: 'The file takes too long to read. Save it again in PowerPoint and bring that.',
        }),
      patience,
    );
    worker.addEventListener('message', ({ data }: MessageEvent<ReadNews>) => end(data));
    // What goes wrong in reading it tells itself.
    worker.addEventListener('error', () => end(null));
    worker.postMessage(bytes, [bytes.buffer]);
  });
}
