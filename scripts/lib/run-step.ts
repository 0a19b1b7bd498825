/** Where progress goes: standard output, or a list in a test. */
export type Say = (text: string) => void;

export const sayAloud: Say = (text) => process.stdout.write(text);

/** Runs one step and prints `name … 3.2 s`, with what came of it. The same on a terminal and in a log. */
export async function runStep<T>(
  name: string,
  work: () => Promise<T> | T,
  outcome: (result: T) => string = () => '',
  say: Say = sayAloud,
): Promise<T> {
  say(`${name} … `);
  const start = performance.now();
  try {
    const result = await work();
    const note = outcome(result);
    say(`${formatSeconds(performance.now() - start)}${note ? ` (${note})` : ''}\n`);
    return result;
  } catch (error) {
    say(`failed after ${formatSeconds(performance.now() - start)}\n`);
    throw error;
  }
}

function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** What went wrong, without a stack: for mistakes the reader can mend. */
export class PlainError extends Error {
  /** What the command ends with: 1, or 2 when it was asked for something that does not exist. */
  readonly exitCode: number = 1;
}

/** A command that was asked for wrongly: an unknown option, edition, place or format. */
export class UsageError extends PlainError {
  override readonly exitCode = 2;
}

/** Runs a command's main function; a mistake ends it with its message and exit code 1 or 2. */
export async function runMain(main: () => Promise<number | undefined>): Promise<void> {
  try {
    // Not process.exit: it would cut off output that is still on its way into a pipe.
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const isPlain = error instanceof PlainError || !(error instanceof Error);
    console.error(isPlain ? String(error instanceof Error ? error.message : error) : error.stack);
    process.exitCode = error instanceof PlainError ? error.exitCode : 1;
  }
}
