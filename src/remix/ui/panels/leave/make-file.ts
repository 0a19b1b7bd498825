import type { FileJob, FileNews } from './file-worker.ts';

/** `isMissing`: a part of what makes it did not arrive. */
export type MadeFile = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; isMissing: boolean };

/** Makes a file in a worker. `stop` gives it up: the promise then never settles. */
export function makeFile(
  job: FileJob,
  onNews: (news: FileNews) => void,
): { made: Promise<MadeFile>; stop: () => void } {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return { made: Promise.resolve({ ok: false, isMissing: true }), stop: () => undefined };
  }
  const made = new Promise<MadeFile>((resolve) => {
    const end = (file: MadeFile): void => {
      worker.terminate();
      resolve(file);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FileNews>) => {
      onNews(data);
      if (data.at === 'done') end({ ok: true, bytes: new Uint8Array(data.bytes) });
      if (data.at === 'failed') end({ ok: false, isMissing: data.isMissing });
    });
    // What goes wrong in its work it tells itself.
    worker.addEventListener('error', () => end({ ok: false, isMissing: true }));
    worker.addEventListener('messageerror', () => end({ ok: false, isMissing: false }));
  });
  worker.postMessage(job);
  return { made, stop: () => worker.terminate() };
}
