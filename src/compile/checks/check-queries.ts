import { messageOf, type Problem } from '../../model/messages.ts';
import type { Register } from '../read-register.ts';

/** Every open question is about claims and slides that exist, and has an id of its own. */
export function checkQueries(
  { queries, claims, json }: Register,
  slides: readonly string[],
  problems: Problem[],
): void {
  const known = Object.keys(claims);
  for (const [index, query] of queries.entries()) {
    const placed = (code: Problem['code'], message: string, ...path: Array<string | number>): void => {
      problems.push({ ...json.queries.placeOf([index, ...path]), code, message });
    };
    const first = queries.findIndex((other) => other.id === query.id);
    if (first !== index) {
      const { file, line } = json.queries.placeOf([first, 'id']);
      placed('duplicate-id', messageOf('duplicate-id', ['query', query.id, `${file}:${line}`]), 'id');
    }
    for (const [at, id] of query.claims.entries()) {
      if (claims[id] === undefined)
        placed('query-claim', messageOf('query-claim', [query.id, id], id, known), 'claims', at);
    }
    for (const [at, id] of query.slides.entries()) {
      if (!slides.includes(id))
        placed('query-slide', messageOf('query-slide', [query.id, id], id, slides), 'slides', at);
    }
  }
}
