import pack from 'virtual:pack';

/** Every place that can be chosen, by its official code, as it stands in a sentence. */
export function GET(): Response {
  const names = Object.values(pack.local.places).map(({ code, name, said }) => [code, said ?? name]);
  return Response.json(Object.fromEntries(names));
}
