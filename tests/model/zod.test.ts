import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

it('makes and uses schemas without writing code', () => {
  const model = pathToFileURL(resolve('src/model/remix.ts')).href;
  // A program of its own, in which no schema has been made before: the library tries only once.
  const program = `
    let written = 0;
    globalThis.Function = new Proxy(Function, {
      construct(target, words) {
        written += 1;
        return Reflect.construct(target, words);
      },
    });
    const { remixSchema } = await import('${model}');
    console.log(remixSchema.safeParse({}).success, written);
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(said.trim()).toBe('false 0');
});
