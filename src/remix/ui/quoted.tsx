import type { ReactNode } from 'react';

/** A sentence of ours in which what it quotes runs in its own direction, full stop and all. */
export function Quoted({ text }: { text: string }): ReactNode {
  return text
    .split(/(?<=“)([^”]*)(?=”)/)
    .map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part));
}
