import { expect, it, vi } from 'vitest';

it('makes and uses schemas without writing code', async () => {
  const written = vi.fn();
  const own = globalThis.Function;
  vi.stubGlobal(
    'Function',
    new Proxy(own, {
      construct(target, words) {
        written();
        return Reflect.construct(target, words) as object;
      },
    }),
  );
  const { remixSchema } = await import('../../src/model/remix.ts');
  expect(remixSchema.safeParse({}).success).toBe(false);
  expect(written).not.toHaveBeenCalled();
});
