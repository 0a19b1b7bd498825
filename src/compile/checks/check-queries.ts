import { entryOf } from '../../model/entry-of.ts';
import type { Problem } from '../../model/messages.ts';
import type { Register } from '../read-register.ts';
import { reportIn } from '../report.ts';

/** Every open question is about claims and slides that exist, and has an id of its own. */
export function checkQueries(
  { queries, claims, json }: Register,
  slides: readonly string[],
  problems: Problem[],
): void {
  const known = Object.keys(claims);
  for (const [index, query] of queries.entries()) {
    const at = reportIn(json.queries, problems, [index]);
    const first = queries.findIndex((other) => other.id === query.id);
    if (first !== index) {
      const { file, line } = json.queries.placeOf([first, 'id']);
      at(['id'], 'duplicate-id', ['query', query.id, `${file}:${line}`]);
    }
    for (const [nth, id] of query.claims.entries()) {
      if (entryOf(claims, id) === undefined)
        at(['claims', nth], 'query-claim', [query.id, id], { found: id, choices: known });
    }
    for (const [nth, id] of query.slides.entries()) {
      if (!slides.includes(id))
        at(['slides', nth], 'query-slide', [query.id, id], { found: id, choices: slides });
    }
  }
}
