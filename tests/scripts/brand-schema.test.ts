import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { brandFileSchema, brandJsonSchema } from '../../scripts/export/read-brand.ts';

test('the schema of brand files that editors read is the one that the command checks', async () => {
  // After a change: vitest run tests/scripts/brand-schema -u
  await expect(`${JSON.stringify(brandJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/brand.schema.json',
  );
});

test('the example names the schema, and is a brand by it', async () => {
  const example: unknown = JSON.parse(await readFile('docs/examples/brand.json', 'utf8'));
  expect(example).toMatchObject({ $schema: '../brand.schema.json' });
  expect(brandFileSchema.safeParse(example).success).toBe(true);
});
