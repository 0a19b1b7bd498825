import { verdictWords } from '../../blocks/figures/words.ts';
import { gradeWords } from '../../charts/grades.ts';
import type { SignOff } from './sign-off.ts';

/** A piece of the sheet: text, or an element with pieces in it. The page and the file draw the same ones. */
export type Part = string | { tag: Tag; scope?: 'col' | 'row'; className?: string; parts: Part[] };
export type Tag =
  | ('h1' | 'h2' | 'p' | 'ul' | 'li' | 'b' | 'ins' | 'del' | 'span')
  | ('table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');

const el = (tag: Tag, ...parts: Part[]): Part => ({ tag, parts });
const row = (...cells: Part[]): Part => el('tr', ...cells.map((cell) => el('td', cell)));
const list = (lines: readonly string[]): Part => el('ul', ...lines.map((line) => el('li', line)));

function table(head: readonly string[], rows: readonly Part[]): Part {
  const cells = head.map((text): Part => ({ tag: 'th', scope: 'col', parts: [text] }));
  return el('table', el('thead', el('tr', ...cells)), el('tbody', ...rows));
}

function part(heading: string, count: number, none: string, ...parts: Part[]): Part[] {
  return [el('h2', heading), ...(count === 0 ? [el('p', none)] : parts)];
}

/** The sheet in reading order. */
export function signOffPage(sheet: SignOff): Part[] {
  const { reworded, added, own, hidden, removed, locals, open, checks } = sheet;
  const from = sheet.edition === null ? 'no edition' : `the edition “${sheet.edition}”`;
  const facts: Array<[string, string]> = [
    ['Deck', sheet.name],
    ['Slides', String(sheet.slides)],
    ['Started from', `${from}, pack version ${sheet.packVersion}`],
    ['Place', sheet.place ?? 'None chosen: national figures'],
    ['Organisation', sheet.brand ?? 'The pack’s own look'],
    ['Last changed', sheet.changed.slice(0, 10).split('-').reverse().join('/')],
  ];
  const must = checks.filter(({ level }) => level === 'must').length;
  const moves: Array<[string, string[]]> = [
    ['Own slides and breaks', own.map(({ title, source }) => `${title} (${source || 'no source given'})`)],
    ['Added from the pack', added],
    ['Hidden', hidden],
    ['Left out', removed],
  ];
  const moved = moves.filter(([, titles]) => titles.length > 0);
  return [
    el('h1', `Sign-off sheet: ${sheet.name}`),
    el('p', must === 0 ? 'Nothing has to be mended.' : `To mend before it goes out: ${must}.`),
    el(
      'table',
      el(
        'tbody',
        ...facts.map(([name, value]) =>
          el('tr', { tag: 'th', scope: 'row', parts: [name] }, el('td', value)),
        ),
      ),
    ),
    ...part(
      `Words changed: ${reworded.length}`,
      reworded.length,
      'No words were changed.',
      table(
        ['Slide', 'Part', 'Old words struck out, new words underlined'],
        reworded.map(({ slide, hidden: out, field, words }) =>
          row(
            out ? `${slide} (hidden)` : slide,
            field,
            el(
              'span',
              ...words.map(({ kind, text }): Part => {
                if (kind === 'same') return text;
                const said = { tag: 'span', className: 'said', parts: [` ${kind}: `] } as const;
                return el(kind === 'added' ? 'ins' : 'del', { ...said, parts: [...said.parts] }, text);
              }),
            ),
          ),
        ),
      ),
    ),
    ...part(
      'Slides',
      moved.length + Number(sheet.reordered),
      'No slides were added, hidden, left out or moved.',
      ...(sheet.reordered ? [el('p', 'The order of the slides was changed.')] : []),
      ...moved.flatMap(([name, titles]) => [el('p', el('b', `${name}: ${titles.length}`)), list(titles)]),
    ),
    ...part(
      `Local figures: ${locals.length}`,
      locals.length,
      'No figures were added by hand.',
      table(
        ['Figure', 'In place of', 'Where', 'Place and period', 'Source', 'Added by'],
        locals.map((local) =>
          row(
            `${local.value} ${local.label}`,
            local.replaces,
            local.where,
            `${local.place}, ${local.period}`,
            local.source,
            local.addedBy,
          ),
        ),
      ),
    ),
    el('h2', `Evidence: ${sheet.claims} claims`),
    table(
      ['Grade or check', 'Claims'],
      [
        ...sheet.grades.map(({ grade, count }) => row(gradeWords[grade], String(count))),
        ...sheet.verdicts.map(({ verdict, count }) => row(verdictWords[verdict], String(count))),
      ],
    ),
    ...part(
      `Claims that are dated, unverified or withdrawn: ${open.length}`,
      open.length,
      'None.',
      table(
        ['Check', 'Claim', 'Why', 'Source'],
        open.map((claim) => row(verdictWords[claim.verdict], claim.statement, claim.why, claim.source)),
      ),
    ),
    el('h2', 'Accessibility'),
    table(
      ['Check', 'Result', 'Found'],
      sheet.access.map(({ what, passes, found }) => row(what, passes ? 'Passes' : 'To mend', found)),
    ),
    ...part(
      `Check list: ${checks.length}`,
      checks.length,
      'Nothing to mend or to look at.',
      table(
        ['Slide', 'What to do', 'Found'],
        checks.map(({ slide, level, text }) => row(slide, level === 'must' ? 'Mend' : 'Look at', text)),
      ),
    ),
    el('h2', 'Signed off'),
    {
      tag: 'table',
      className: 'sign',
      parts: [
        el(
          'thead',
          el(
            'tr',
            ...['', 'Name', 'Signature', 'Date'].map(
              (text): Part => (text === '' ? el('td', text) : { tag: 'th', scope: 'col', parts: [text] }),
            ),
          ),
        ),
        el(
          'tbody',
          ...['Prepared by', 'Checked by', 'Approved by'].map((who) =>
            el('tr', { tag: 'th', scope: 'row', parts: [who] }, el('td'), el('td'), el('td')),
          ),
        ),
      ],
    },
  ];
}
