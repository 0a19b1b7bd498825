import { closest, distance } from 'fastest-levenshtein';

/** A place in a file: 1-based line and column. */
export type Position = { file: string; line: number; column: number };

/** Something in the content that must be mended before the pack can be built; a warning only should be. */
export type Problem = Position & { code: string; message: string; level?: 'warning' };

/** Every problem the compiler can report, with the words for it. `{}` are filled in order. */
const texts = {
  'syntax-error': '{}',
  'json-syntax': 'is not valid JSON: {}',
  'json-shape': '{}: {}',
  'unknown-tag': '<{}> is not a tag of the slide dialect.',
  'unknown-prop': '<{}> has no prop "{}".',
  'missing-prop': '<{}> needs the prop "{}".',
  'bad-prop': '<{} {}="{}"> is not one of the values it takes: {}.',
  'misplaced-tag': '<{}> cannot stand here; it belongs in {}.',
  expression: 'an expression in braces is not allowed; write plain text, or a tag such as <Stat />.',
  import: 'import and export are not allowed in a slide; slides are read, never run.',
  'raw-html': 'raw HTML <{}> is not allowed; use Markdown or a tag of the slide dialect.',
  'unsupported-markdown': '{} is not used in slides.',
  'bad-link': 'the link "{}" must start with https:// or mailto:.',
  'unknown-claim': '<{} claim="{}"> is not in data/claims.json.',
  'unknown-figure': 'claim "{}" has no figure "{}".',
  'withdrawn-claim': 'claim "{}" is withdrawn; it may be named in a <Note> or the speaker notes only.',
  'unknown-source': 'source "{}" is not in data/sources.json.',
  'unknown-chart': '<Chart {}="{}"> is not in content/charts.',
  'chart-views': '<Chart also> needs views="first name|second name", the words on its switch.',
  'unknown-dataset': 'dataset "{}" is not in data/datasets.',
  'unknown-place': 'place "{}" is not in data/places.json.',
  'local-outside': '<{}> needs a chosen place; put it inside <Local>.',
  'no-local-figures': 'dataset "{}" has no "local" part, so slides cannot show its figures by place.',
  'local-words': 'with the figures of {} ({}): {}',
  'unknown-edition': 'edition "{}" is not in content/editions.',
  'missing-ask':
    'edition "{}" asks nothing of its audience; add "ask" with a sentence, the figures it rests on and three steps.',
  'ask-steps':
    'the ask of edition "{}" has {}; three were expected, each with "do", "who" and "by", such as "within a month".',
  'ask-twice':
    'the steps in <Side> are those of the edition’s ask; take them out here, and write them in content/editions/{}.json.',
  'backup-place':
    'the backup slide "{}" stands before "{}", which is shown; move it behind the last slide that is shown.',
  'over-time':
    'edition "{}" takes {} minutes to say, {} more than the {} planned; the slides that take longest: {}.',
  'unknown-layout': 'layout "{}" does not exist.',
  'unknown-spine': 'the spine names "{}", which is no slide of this talk.',
  'unknown-slide': 'slide "{}" does not exist.',
  'unknown-section': 'section "{}" is not in content/deck.json.',
  'duplicate-id': '{} id "{}" is already used at {}.',
  'reserved-id': '{} id "{}" begins with "{}", which is kept for {}.',
  'missing-title': 'the slide has no title; begin it with a line "# …".',
  'missing-notes': 'the slide has no speaker notes; add <Notes> with 60 to 120 words.',
  'notes-length': 'the speaker notes have {} words; 60 to 120 were expected.',
  'missing-argument': 'section "{}" has no argument on its reading page; write 80 to 150 words in this file.',
  'argument-length': 'the argument of section "{}" has {} words; 80 to 150 were expected: {}.',
  'argument-claim':
    'claim "{}" is {}, so a section’s argument cannot rest on it; leave it to its passage, or name a confirmed one.',
  'argument-block': 'the text of a section holds paragraphs and <Before slide="…"> only.',
  'missing-alt': '<{}> has no alt text; say what someone who cannot see it would miss.',
  'missing-source':
    'the slide names no source; bind a figure with <Stat />, or list sources in its front matter.',
  'unbound-digit': 'the digits "{}" are not bound to a claim; use <Stat claim="…" figure="…" />.',
  'dataset-row': 'row {} has {} in the field "{}" ({}); expected {}.',
  'dataset-width': 'row {} has {} values; the dataset has {} fields.',
  'unknown-field': 'the chart encodes "{}", which dataset "{}" lacks.',
  'chart-data': '{}',
  'title-too-long': 'the title takes {} lines in the layout "{}"; it has room for {}.',
  'text-too-long':
    'the text needs about {} px in the layout "{}"; it has {} px. Shorten it, or split the slide.',
  'claim-blank': 'claim "{}" does not say {}; a commissioner will ask.',
  'claim-unstated': 'claim "{}" is {}, yet its {} is "{}".',
  'claim-why': 'claim "{}" is {} and needs {}.',
  'claim-reason': 'claim "{}" has the strength "{}" without a reason; add "reason": "{}", or better words.',
  'reason-length': 'the reason of claim "{}" has {} characters; one line holds {}: "{}" would fit.',
  'strength-same': 'claim "{}" says the strength that its design "{}" gives; leave "strength" out.',
  'figure-wording': 'figure "{}" of claim "{}" reads "{}", but its value is {}.',
  'statement-figure': 'the statement of claim "{}" says {}, which none of its figures does.',
  'derived-unreadable':
    'the arithmetic "{}" of claim "{}" cannot be worked; write it like 6,113 / 78 = 78.37.',
  'derived-wrong': 'the arithmetic of claim "{}" says {}, but it comes to {}.',
  'derived-unused': 'the arithmetic of claim "{}" comes to {}, which is none of its figures: {}.',
  'whole-sum': '{} should add up to 100, but {} comes to {}.',
  'whole-figure': 'claim "{}" counts "{}" in a whole, but that is not a single figure in percent.',
  'cell-range': 'the cell "{}" names a range; name one of its two ends, "{}" or "{}".',
  'bound-row': 'the binding of "{}" picks {} rows of dataset "{}"; one was expected.',
  'bound-value': 'dataset "{}" says {} where claim figure "{}" says {}.',
  'withdrawn-chart':
    'the chart stands on claim "{}", which is withdrawn; it may be named in a <Note> or the speaker notes only.',
  'unused-source': 'no claim, chart or slide uses source "{}"; remove it, or name it where it belongs.',
  'home-page': '"{}" leads to a home page, {}; put in the page itself once it has been seen.',
  'review-due':
    'claim "{}" was last checked {} months ago and was due on {}: {}, so it is checked every {} months.',
  'query-claim': 'query "{}" is about claim "{}", which is not in data/claims.json.',
  'query-slide': 'query "{}" is about slide "{}", which does not exist.',
  'missing-drawing':
    'the scene has no drawing; add <Drawing of="…" state="…"> with a sentence that says what it shows.',
  'unknown-state': 'the drawing "{}" has no state "{}".',
  'missing-sentence': '<Drawing> has no sentence; say what someone who cannot see it would miss.',
  'drawing-chart':
    '<Drawing of="{}" state="{}"> is drawn from a chart of the kind "{}"; name one with chart="…".',
  'scene-too-long': 'the {} of the scene has {} {}; {} fit beside its drawing on a phone.',
  'answer-lacks': 'the answer has no {}: {}.',
  'answer-block':
    'an answer holds its question, one sentence, <Figures>, a <Note> with the limit, and <Notes>.',
  'answer-long':
    'the sentence has {} words, but {} can be said in ten seconds: say the finding, and leave the rest to <Notes>.',
  'answer-claim':
    'claim "{}" is {}, so the sentence cannot rest on it; name it in <Figures>, where it is marked.',
  'answer-room': 'the {} of the answer {} {}; there is room for {}.',
  'unknown-answer': 'answer "{}" is not in content/answers.',
  'not-in-section': 'the file is in content/{}, but the id "{}" belongs to another section.',
} as const;

export type ProblemCode = keyof typeof texts;

/** The words of a problem, with the nearest fix when `choices` holds a likely one. */
export function messageOf(
  code: ProblemCode,
  values: readonly (string | number)[] = [],
  found?: string,
  choices?: readonly string[],
): string {
  let index = 0;
  const text = texts[code].replace(/\{\}/g, () => String(values[index++] ?? ''));
  const fix = found === undefined ? null : nearest(found, choices ?? []);
  if (fix !== null) return `${text} Did you mean "${fix}"?`;
  if (choices !== undefined && choices.length > 0 && choices.length <= 16) {
    return `${text} Known: ${choices.join(', ')}.`;
  }
  return text;
}

/** The most similar of the known names, or null when none is near. */
export function nearest(found: string, choices: readonly string[]): string | null {
  if (choices.length === 0) return null;
  const lower = found.toLowerCase();
  const inside = choices.find(
    (choice) => choice.length > 3 && (choice.includes(lower) || lower.includes(choice)),
  );
  const best = closest(lower, [...choices]);
  if (distance(lower, best.toLowerCase()) <= Math.max(2, Math.ceil(found.length / 3))) return best;
  return inside ?? null;
}

/** `file:line:column code message`, as editors and CI logs read it; `warning` before the code of a warning. */
export function formatProblem({ file, line, column, level, code, message }: Problem): string {
  return `${file}:${line}:${column} ${level === undefined ? '' : `${level} `}${code} ${message}`;
}

/** By file, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
