import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Brand, brandCaps, brandSchema, type Logo } from '../../src/model/brand.ts';
import { checkColours } from '../../src/select/brand-theme.ts';
import { PlainError } from '../lib/run-step.ts';
import { reasonOf } from './out-folder.ts';
import { readLogoFile } from './read-logo.ts';

const { name, footer, font, colours } = brandSchema.shape;

/** A `brand.json`: the brand as a remix keeps it, with the logo as a file beside it. */
export const brandFileSchema = z.strictObject({
  $schema: z.string().optional(),
  name: name.trim().min(1, 'must be the name of your organisation'),
  logo: z
    .strictObject({
      /** A PNG or SVG file, from the folder of the brand file. */
      file: z.string().min(1, 'must be the name of a PNG or SVG file'),
      /** What it says, for someone who cannot see it. Default: the organisation's name. */
      alt: z.string().trim().min(1).max(brandCaps.alt).optional(),
    })
    .nullable()
    .default(null),
  colours,
  footer,
  font,
});

/** The same as JSON Schema, so that an editor helps to write one: docs/brand.schema.json. */
export function brandJsonSchema(): z.core.JSONSchema.JSONSchema {
  return { ...z.toJSONSchema(brandFileSchema, { io: 'input' }), title: 'An organisation’s look' };
}

/** Reads a brand file with its logo, and checks its colours. Throws a PlainError of one line. */
export async function readBrand(path: string): Promise<Brand> {
  const found = brandFileSchema.safeParse(await readJson(path));
  if (!found.success) throw new PlainError(`${path}: ${sayIssue(found.error.issues[0])}`);
  const { $schema: _, logo, ...brand } = found.data;
  if (brand.colours !== null) refuseColours(path, brand.colours);
  const picture: Logo | null =
    logo === null ? null : await readLogoFile(join(dirname(path), logo.file), logo.alt ?? brand.name);
  return brandSchema.parse({ ...brand, logo: picture });
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new PlainError(
      isGone ? `There is no brand file "${path}".` : `Cannot read "${path}": ${reasonOf(error)}.`,
    );
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new PlainError(`${path}: is not valid JSON: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** The contrast gate: one line for all colours that fail, each with the nearest that passes. */
function refuseColours(path: string, colours: { main: string; accent: string }): void {
  const failed = checkColours(colours).filter(({ passes }) => !passes);
  if (failed.length === 0) return;
  const lines = failed.map(
    ({ colour, where, has, needs, nearest }) =>
      `colours.${colour} ${colours[colour]} is too faint. ${where}: contrast ${has}, and ${needs} is needed. The nearest that passes is ${nearest}.`,
  );
  throw new PlainError(`${path}: ${lines.join(' ')}`);
}

function sayIssue(issue: z.core.$ZodIssue | undefined): string {
  const where = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') return `has a field "${issue.keys[0]}" that no brand has.`;
  const said = issue?.message ?? 'is not a brand';
  return where === '' ? `${said}.` : `${where} ${said.replace(/^Invalid input: /, 'is wrong: ')}.`;
}
