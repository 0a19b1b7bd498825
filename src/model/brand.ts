import { z } from './zod.ts';

/** Caps of a brand, in characters. */
export const brandCaps = { name: 120, footer: 160, alt: 200, font: 60, logo: 700_000 } as const;

const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #12436D');

/**
 * A logo is a PNG picture. An SVG that someone brings is cleaned and drawn as PNG when it is chosen
 * (src/remix/core/logo.ts), so that no file, link or slide ever carries SVG from outside.
 */
const logoSchema = z.strictObject({
  /** The picture as a `data:image/png;base64,…` address. */
  data: z
    .string()
    .max(brandCaps.logo)
    .regex(/^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/, 'must be a PNG picture'),
  /** Its size in px; the ratio decides how it stands on a slide. */
  width: z.int().min(8).max(4000),
  height: z.int().min(8).max(4000),
  /** What it says, for someone who cannot see it, e.g. `Croydon Council`. */
  alt: z.string().trim().min(1).max(brandCaps.alt),
});

/** An organisation's look, as kept in a remix or in a `brand.json`. */
export const brandSchema = z.strictObject({
  /** Name of the organisation, at the foot of slides and in a file's properties. */
  name: z.string().max(brandCaps.name),
  logo: logoSchema.nullable().default(null),
  /** `main` is the ground of covers and the colour of bars; `accent` marks links and single points. */
  colours: z.strictObject({ main: hex, accent: hex }).nullable().default(null),
  /** Words at the foot of every slide. */
  footer: z.string().max(brandCaps.footer).default(''),
  /** Name of a typeface that the organisation's computers have. Null: Arial. */
  font: z
    .string()
    .max(brandCaps.font)
    .regex(/^[A-Za-z0-9][A-Za-z0-9 -]*$/, 'must be the name of a typeface, like Arial')
    .nullable()
    .default(null),
});
export type Brand = z.infer<typeof brandSchema>;
export type Logo = z.infer<typeof logoSchema>;
