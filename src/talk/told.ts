/** Something that was asked: what was opened for it, or null where no answer was prepared. */
export type Question = {
  /** Id of the entry of the search: an answer, a claim or a slide. */
  id: string | null;
  /** What the entry is called. */
  title: string;
  /** The presenter's own words; empty where it was picked from the list. */
  words: string;
};

/** What a meeting has seen and asked, in order. */
type Meeting = {
  /** When its first slide was shown, in ms. */
  at: number;
  shown: string[];
  questions: Question[];
};

/** A meeting so far; `before` is what the last clearing or taking out took away, null where nothing is to be had again. */
export type Told = Meeting & { before: Meeting | null };

export type ToldChange =
  | { do: 'show'; id: string }
  | { do: 'ask'; question: Question }
  | { do: 'take-out'; index: number }
  | { do: 'clear' }
  | { do: 'undo' };

/** How long a slide stands on the screen before it counts as shown, in ms: less is on the way to another. */
export const shownAfter = 3000;

/** A meeting that has only begun. */
export const newTold = (now: number): Told => ({ at: now, shown: [], questions: [], before: null });

/** The meeting after something has happened. What was shown or asked twice stands once, where it came first. */
export function changeTold(told: Told, change: ToldChange, now: number): Told {
  const { at, shown, questions, before } = told;
  switch (change.do) {
    case 'show':
      if (shown.includes(change.id)) return told;
      return { ...told, at: shown.length === 0 ? now : at, shown: [...shown, change.id] };
    case 'ask':
      return questions.some((one) => isSame(one, change.question))
        ? told
        : { ...told, questions: [...questions, change.question] };
    case 'take-out':
      return {
        ...told,
        questions: questions.filter((_, index) => index !== change.index),
        before: { at, shown, questions },
      };
    case 'clear':
      return { ...newTold(now), before: { at, shown, questions } };
    case 'undo':
      return before === null ? told : withMore(before, told);
  }
}

/** What was there before, and what has come since. */
function withMore(before: Meeting, since: Meeting): Told {
  return {
    at: before.at,
    shown: [...new Set([...before.shown, ...since.shown])],
    questions: [
      ...before.questions,
      ...since.questions.filter((one) => !before.questions.some((other) => isSame(one, other))),
    ],
    before: null,
  };
}

function isSame(one: Question, other: Question): boolean {
  return one.id === other.id && one.words === other.words;
}

/** A meeting as it was kept; a new one where none was, or nothing that can be read. */
export function readTold(kept: string | null, now: number): Told {
  try {
    const { before, ...rest } = JSON.parse(kept ?? '') as Told;
    return { ...readMeeting(rest), before: before === null ? null : readMeeting(before) };
  } catch {
    return newTold(now);
  }
}

function readMeeting({ at, shown, questions }: Meeting): Meeting {
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isQuestion = ({ id, title, words }: Question): boolean =>
    (id === null || isText(id)) && isText(title) && isText(words);
  if (!Number.isFinite(at) || !shown.every(isText) || !questions.every(isQuestion)) throw new Error('broken');
  return { at, shown, questions };
}

/** Tells which slide has stood long enough to count as shown. Null: nothing stands on the screen. */
export function watchScreen(tell: (id: string) => void): (id: string | null) => void {
  let standing: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (id) => {
    if (id === standing) return;
    clearTimeout(timer);
    standing = id;
    if (id !== null) timer = setTimeout(() => tell(id), shownAfter);
  };
}
