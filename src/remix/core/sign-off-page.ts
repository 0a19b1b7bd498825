import { verdictWords } from '../../blocks/figures/words.ts';
import { gradeWords } from '../../charts/grades.ts';
import { asTwoLines, type WordChange } from '../../select/word-diff.ts';
import type { SignOff } from './sign-off.ts';

/** A piece of the sheet: text, or an element with pieces in it. The page and the file draw the same ones. */
export type Part =
  | string
  | { tag: Tag; scope?: 'col' | 'row'; className?: string; href?: string; parts: Part[] };
type Tag =
  | ('h1' | 'h2' | 'p' | 'ul' | 'li' | 'b' | 'ins' | 'del' | 'span' | 'small' | 'a')
  | ('dl' | 'div' | 'dt' | 'dd' | 'section')
  | ('table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');

const el = (tag: Tag, ...parts: Part[]): Part => ({ tag, parts });
const named = (tag: Tag, className: string, ...parts: Part[]): Part => ({ tag, className, parts });
const list = (lines: readonly Part[]): Part => el('ul', ...lines.map((line) => el('li', line)));

/** A heading with its lines; nothing where there are none. */
function part(heading: string, ...parts: Part[]): Part[] {
  return parts.length === 0 ? [] : [el('section', el('h2', heading), ...parts)];
}

/** The sheet in reading order: what fits on one page, with room to sign; then what the pack itself says of its claims. */
export function signOffPage(sheet: SignOff): Part[] {
  const { reworded, locals, placed, open, checks, unsourced } = sheet;
  const must = checks.filter(({ level }) => level === 'must').length;
  const lines = <T>(all: readonly T[], draw: (one: T) => Part): Part[] =>
    all.length === 0 ? [] : [list(all.map(draw))];
  return [
    el('h1', `Sign-off sheet: ${sheet.name}`),
    named('p', must + unsourced === 0 ? 'ready' : 'ready to-mend', verdict(must, unsourced)),
    facts(sheet),
    ...part(`To mend or to look at: ${checks.length}`, ...checkLines(sheet)),
    ...part(
      `Words changed: ${reworded.length}`,
      ...lines(reworded, ({ slide, hidden, field, words }) =>
        el(
          'span',
          el('b', `${slide}${hidden ? ' (hidden)' : ''}, ${field.toLowerCase()}:`),
          ' ',
          diff(words),
        ),
      ),
    ),
    ...part('Slides changed', ...moves(sheet)),
    ...part(
      `Figures put in by hand: ${locals.length}`,
      ...lines(locals, (local) =>
        el(
          'span',
          el('b', `${local.value} ${local.label}`.trim()),
          ` (${[local.place, local.period].filter((word) => word !== '').join(', ')}; not checked by the pack). `,
          local.replaces === null ? '' : `In place of ${local.replaces} `,
          `On: ${local.where}. `,
          ...sourceOf(local.source, local.url),
          local.addedBy === '' ? '' : ` Added by ${local.addedBy}.`,
        ),
      ),
    ),
    ...part(
      `Figures for ${sheet.place ?? 'the place'}: ${placed.reduce((sum, { figures }) => sum + figures.length, 0)}`,
      ...lines(placed, ({ what, figures, slides, period, source, url, grade, verdict }) =>
        el(
          'span',
          el('b', `${figures.join(', ')}.`),
          ` ${what} Period: ${period}. ${gradeWords[grade]}${verdict === 'confirmed' ? '' : `, ${verdictWords[verdict].toLowerCase()}`}. `,
          ...sourceOf(source, url),
          ` On: ${slides.join('; ')}.`,
        ),
      ),
    ),
    el('section', el('p', asPublished(sheet))),
    ...part(
      `Evidence: ${sheet.claims} claims`,
      el('p', counts(sheet.grades.map(({ grade, count }) => [gradeWords[grade], count]))),
      el('p', counts(sheet.verdicts.map(({ verdict, count }) => [verdictWords[verdict], count]))),
    ),
    ...part(
      'Accessibility',
      named(
        'ul',
        'access',
        ...sheet.access.map(({ what, passes, found }) =>
          el(
            'li',
            el('b', passes ? 'Passes.' : 'To mend.'),
            ` ${what}: ${found.charAt(0).toLowerCase()}${found.slice(1)}`,
          ),
        ),
      ),
    ),
    signatures(),
    ...(open.length === 0
      ? []
      : [
          named(
            'section',
            'annex',
            el(
              'h2',
              `To know before questions: ${open.length} ${open.length === 1 ? 'claim' : 'claims'} of the pack that are dated, unverified or withdrawn`,
            ),
            list(
              open.map(({ verdict, statement, why, source, url }) =>
                el(
                  'span',
                  el('b', `${verdictWords[verdict]}.`),
                  ` ${statement} ${why} `,
                  ...sourceOf(source, url),
                ),
              ),
            ),
          ),
        ]),
  ];
}

/** The one sentence that whoever signs reads first. */
function verdict(must: number, unsourced: number): string {
  const bare =
    unsourced === 0 ? [] : [`${unsourced} ${unsourced === 1 ? 'number' : 'numbers'} without a source.`];
  if (must > 0) return [...bare, `To mend before it goes out: ${must}.`].join(' ');
  return bare[0] === undefined ? 'Nothing has to be mended.' : `${bare[0]} Nothing else has to be mended.`;
}

function facts(sheet: SignOff): Part {
  const from = sheet.edition === null ? 'Nothing' : `The edition “${sheet.edition}”`;
  const rows: Array<[string, string]> = [
    ['Slides', String(sheet.slides)],
    ['Started from', from],
    ['Pack version', sheet.packVersion],
    ['Place', sheet.place ?? 'None chosen: national figures'],
    ['Last changed', dayOf(sheet.changed)],
    ['Sheet made', dayOf(sheet.made)],
    ['Look', sheet.brand.length === 0 ? 'The pack’s own' : sheet.brand.join('; ')],
  ];
  return named('dl', 'facts', ...rows.map(([name, value]) => el('div', el('dt', name), el('dd', value))));
}

function checkLines({ checks }: SignOff): Part[] {
  if (checks.length === 0) return [];
  return [
    list(
      checks.map(({ slide, level, text }) =>
        el('span', el('b', level === 'must' ? 'Mend.' : 'Look at.'), ` ${slide}: ${text}`),
      ),
    ),
  ];
}

function diff(words: readonly WordChange[]): Part {
  const whole = asTwoLines(words);
  if (whole !== null)
    return el(
      'span',
      named('span', 'line', 'Before: ', el('del', whole.before)),
      named('span', 'line', 'Now: ', el('ins', whole.after)),
    );
  return el(
    'span',
    ...words.map(({ kind, text }): Part => {
      if (kind === 'same') return text;
      return el(kind === 'added' ? 'ins' : 'del', named('span', 'said', ` ${kind}: `), text);
    }),
  );
}

function moves({ own, added, hidden, removed, reordered }: SignOff): Part[] {
  const all: Array<[string, string[]]> = [
    ['Own slides and breaks', own.map(({ title, source }) => `${title} (${source || 'no source given'})`)],
    ['Added from the pack', added],
    ['Hidden', hidden],
    ['Left out', removed],
  ];
  const lines = all
    .filter(([, titles]) => titles.length > 0)
    .map(([name, titles]) => el('span', el('b', `${name}, ${titles.length}:`), ` ${titles.join('; ')}.`));
  if (reordered) lines.push('The order of the slides was changed.');
  return lines.length === 0 ? [] : [list(lines)];
}

/** What was looked for and not found, in one paragraph. */
function asPublished({
  reworded,
  own,
  added,
  hidden,
  removed,
  reordered,
  locals,
  placed,
  checks,
}: SignOff): string {
  const moved = own.length + added.length + hidden.length + removed.length > 0 || reordered;
  return [
    ...(checks.length === 0 ? ['The check list found nothing to mend or to look at.'] : []),
    ...(reworded.length === 0 ? ['No words were changed.'] : ['All other words are as published.']),
    ...(moved ? [] : ['No slides were added, hidden, left out or moved.']),
    ...(locals.length === 0 ? ['No figures were added by hand.'] : []),
    locals.length + placed.length === 0
      ? 'All figures are as published.'
      : 'All other figures are as published.',
  ].join(' ');
}

function sourceOf(words: string, url: string | null): Part[] {
  if (words === '') return ['No source given.'];
  return ['Source: ', url === null ? words : { tag: 'a', href: url, parts: [words] }, '.'];
}

function counts(pairs: ReadonlyArray<readonly [string, number]>): string {
  return `${pairs.map(([name, count]) => `${name} ${count}`).join(' · ')}.`;
}

function signatures(): Part {
  const head = ['', 'Name', 'Signature', 'Date'].map(
    (text): Part => (text === '' ? el('td', text) : { tag: 'th', scope: 'col', parts: [text] }),
  );
  const rows = ['Prepared by', 'Checked by', 'Approved by'].map((who) =>
    el('tr', { tag: 'th', scope: 'row', parts: [who] }, el('td'), el('td'), el('td')),
  );
  return named(
    'section',
    'signing',
    el('h2', 'Signed off'),
    named('table', 'sign', el('thead', el('tr', ...head)), el('tbody', ...rows)),
  );
}

/** `20 November 2026`. */
function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
