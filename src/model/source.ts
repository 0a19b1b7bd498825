import { isoDate, kebab } from './claim.ts';
import { z } from './zod.ts';

export const sourceSchema = z
  .strictObject({
    id: kebab,
    /** Full title of the publication. */
    title: z.string().min(3),
    /** Who published it. */
    publisher: z.string().min(2),
    /** Date of publication, as exact as known. Absent when the source itself is undated. */
    date: isoDate.optional(),
    /** Address of the page. Absent only when it was lost; then `urlNote` says so. */
    url: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
    /** Why there is no address, in one sentence. */
    urlNote: z.string().optional(),
    /**
     * The short line for the foot of a slide, at most 90 characters, e.g. `ONS, Census 2021, first results`. What
     * somebody named as a source of their own is whole here, and `footText` cuts it.
     */
    cite: z.string().min(3).max(90),
    /** Licence of the figures, e.g. `Open Government Licence v3.0`. Default: quoted as facts with credit. */
    licence: z.string().default('Quoted as facts with credit'),
    /** `primary` published the figure; `secondary` reports it. */
    kind: z.enum(['primary', 'secondary']).default('primary'),
    /** Day on which it was last read. Empty in a deck where only its maker names it. */
    checked: isoDate,
  })
  .refine((source) => source.url !== undefined || source.urlNote !== undefined, {
    path: ['url'],
    error: 'needs either url or urlNote',
  });

/** A publication that claims and slides rest on. */
export type Source = z.infer<typeof sourceSchema>;
export const sourcesSchema = z.array(sourceSchema);
