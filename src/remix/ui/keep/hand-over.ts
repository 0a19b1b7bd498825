import { openChannel } from '../../../browser/channel.ts';
import type { Remix } from '../../../model/remix.ts';
import { parseRemix } from '../../core/parse-remix.ts';

type Words = { ask: string } | { give: string; remix: unknown };

/** Longest wait in ms for a window that may be busy. */
const patience = 3000;

const channel = openChannel<Words>('remix-hand-over');
let asked: (id: string) => Remix | null = () => null;
let given: (id: string, remix: unknown) => void = () => undefined;

channel.listen((words) => {
  if ('give' in words) given(words.give, words.remix);
  else {
    const remix = asked(words.ask);
    if (remix !== null) channel.post({ give: words.ask, remix });
  }
});

/** Gives the deck in hand to windows that ask for it: where the browser keeps nothing, they have it from nowhere else. */
export function answerWith(get: () => Remix): () => void {
  asked = (id) => {
    const remix = get();
    return remix.id === id ? remix : null;
  };
  return () => {
    asked = () => null;
  };
}

/** The deck of that id from another window that has it in hand; null when none has. */
export function askForDeck(id: string): Promise<Remix | null> {
  return new Promise((resolve) => {
    const end = (remix: Remix | null): void => {
      clearTimeout(timer);
      given = () => undefined;
      resolve(remix);
    };
    const timer = setTimeout(() => end(null), patience);
    given = (which, remix) => {
      const parsed = parseRemix(remix);
      if (which === id && parsed.ok) end(parsed.remix);
    };
    channel.post({ ask: id });
  });
}
