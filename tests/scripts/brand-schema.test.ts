import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { brandFileSchema, brandJsonSchema } from '../../scripts/export/read-brand.ts';

test('the schema of brand files that editors read is the one that the command checks', async () => {
  const written: unknown = JSON.parse(await readFile('docs/brand.schema.json', 'utf8'));
  // After a change of brandFileSchema, write what this expects into the file.
  expect(written).toEqual(JSON.parse(JSON.stringify(brandJsonSchema())));
});

test('the example names the schema, and is a brand by it', async () => {
  const example: unknown = JSON.parse(await readFile('docs/examples/brand.json', 'utf8'));
  expect(example).toMatchObject({ $schema: '../brand.schema.json' });
  expect(brandFileSchema.safeParse(example).success).toBe(true);
});
