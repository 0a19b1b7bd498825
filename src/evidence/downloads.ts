import { claimSchema } from '../model/claim.ts';
import { strengths } from '../model/claim-grades.ts';
import type { PackModel } from '../model/deck.ts';
import { sourceSchema } from '../model/source.ts';
import { strengthOf } from '../model/strength.ts';
import { z } from '../model/zod.ts';
import type { Entry } from './register.ts';

const usedOnSchema = z.strictObject({
  slide: z.string().describe('Id of the slide.'),
  number: z.int().describe('Its number in the full pack.'),
  spoken: z.boolean().describe('True where only the speaker notes speak of it.'),
});

/** The shape of claims.json: every claim with its sources beside it. */
const fileSchema = z.strictObject({
  title: z.string(),
  version: z.string().describe('Version of the pack, semver.'),
  licence: z.string(),
  claims: z.array(
    claimSchema.extend({
      strength: z.enum(strengths).describe('How far the figure can be relied on; reason says why.'),
      source: sourceSchema.describe('The source that best supports the figures shown.'),
      alsoSee: z.array(sourceSchema).describe('Other sources that were read.'),
      slides: z.array(usedOnSchema).describe('Slides of the full pack that use it.'),
      charts: z.array(z.string()).describe('Ids of the charts that stand on it.'),
      dataYear: z.int().nullable().describe('Year the figures are of; null where the source does not say.'),
    }),
  ),
});

export const licenceWords =
  'Figures belong to their publishers and are quoted as facts with credit; each source has its own licence. The selection, words and verdicts: MIT.';

/** Every claim with its sources joined, as one JSON text. */
export function claimsJson(entries: readonly Entry[], pack: Pick<PackModel, 'title' | 'version'>): string {
  const claims = entries.flatMap(({ claim, source, others, uses, charts, year }) =>
    source === null
      ? []
      : [
          {
            ...claim,
            strength: strengthOf(claim),
            source,
            alsoSee: others,
            slides: uses.map(({ slide, number, spoken }) => ({ slide, number, spoken })),
            charts: charts.map((chart) => chart.id),
            dataYear: year,
          },
        ],
  );
  const file = fileSchema.parse({
    title: `${pack.title}: claims and their sources`,
    version: pack.version,
    licence: licenceWords,
    claims,
  });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The JSON Schema of claims.json. */
export function claimsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(fileSchema), null, 2)}\n`;
}
