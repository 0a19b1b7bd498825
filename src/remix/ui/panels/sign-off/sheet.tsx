import { Fragment, type ReactNode } from 'react';
import { verdictWords } from '../../../../model/claim-words.ts';
import { sayMoment } from '../../../../model/dates.ts';
import { sayCount } from '../../../../model/say-count.ts';
import { strengthName } from '../../../../model/strength.ts';
import { asTwoLines, type WordChange } from '../../../../select/word-diff.ts';
import type { SignOff } from '../../../core/sign-off.ts';

type SheetProps = {
  sheet: SignOff;
  /** Where its heading stands: by itself, or in a panel that has an h2. */
  heading: 'h1' | 'h3';
};

/**
 * The sign-off sheet in reading order: what fits on one page, with room to sign; then what the pack itself says of its
 * claims. On the screen, on paper and in the file the same.
 */
export function Sheet({ sheet, heading: Title }: SheetProps) {
  const Heading = Title === 'h1' ? 'h2' : 'h4';
  /** A heading with its lines; nothing where there are none. */
  const part = (heading: string, lines: readonly ReactNode[]): ReactNode =>
    lines.length > 0 && (
      <section>
        <Heading>{heading}</Heading>
        <List lines={lines} />
      </section>
    );
  const { reworded, locals, placed, open, checks, unsourced } = sheet;
  const must = checks.filter(({ level }) => level === 'must').length;
  const placedFigures = placed.reduce((sum, { figures }) => sum + figures.length, 0);
  return (
    <>
      <Title>Sign-off sheet: {sheet.name}</Title>
      <p className={must + unsourced === 0 ? 'ready' : 'ready to-mend'}>{verdict(must, unsourced)}</p>
      <Facts sheet={sheet} />
      {part(
        `To mend or to look at: ${checks.length}`,
        checks.map(({ slide, level, text }) => (
          <>
            <b>{level === 'must' ? 'Mend.' : 'Look at.'}</b> {slide}: {text}
          </>
        )),
      )}
      {part(
        `Words changed: ${reworded.length}`,
        reworded.map(({ slide, hidden, field, words }) => (
          <>
            <b>
              {slide}
              {hidden ? ' (hidden)' : ''}, {field.toLowerCase()}:
            </b>{' '}
            <Diff words={words} />
          </>
        )),
      )}
      {part('Slides changed', moves(sheet))}
      {part(
        `Figures put in by hand: ${locals.length}`,
        locals.map((local) => (
          <>
            <b>{`${local.value} ${local.label}`.trim()}</b> (
            {[local.place, local.period].filter((word) => word !== '').join(', ')}; not checked by the pack).{' '}
            {local.replaces === null ? '' : `In place of ${local.replaces} `}
            On: {local.where}. <SourceOf words={local.source} url={local.url} />
            {local.addedBy === '' ? '' : ` Added by ${local.addedBy}.`}
          </>
        )),
      )}
      {part(
        `Figures for ${sheet.place ?? 'the place'}: ${placedFigures}`,
        placed.map(({ what, figures, slides, period, source, url, strength, verdict }) => (
          <>
            <b>{figures.join(', ')}.</b> {what} Period: {period}. {strength}{' '}
            {verdict === 'confirmed' ? '' : `${verdictWords[verdict]}. `}
            <SourceOf words={source} url={url} /> On: {slides.join('; ')}.
          </>
        )),
      )}
      <section>
        <p>{asPublished(sheet)}</p>
      </section>
      <section>
        <Heading>Evidence: {sayCount(sheet.claims, 'claim')}</Heading>
        <p>{counts(sheet.strengths.map(({ strength, count }) => [strengthName(strength), count]))}</p>
        <p>{counts(sheet.verdicts.map(({ verdict, count }) => [verdictWords[verdict], count]))}</p>
      </section>
      <section>
        <Heading>Accessibility</Heading>
        <List
          className="access"
          lines={sheet.access.map(({ what, passes, found }) => (
            <>
              <b>{passes ? 'Passes.' : 'To mend.'}</b> {what}: {found.charAt(0).toLowerCase()}
              {found.slice(1)}
            </>
          ))}
        />
      </section>
      <section className="signing">
        <Heading>Signed off</Heading>
        <Signatures />
      </section>
      {open.length > 0 && (
        <section className="annex">
          <Heading>
            To know before questions: {sayCount(open.length, 'claim')} of the pack that are dated, unverified
            or withdrawn
          </Heading>
          <List
            lines={open.map(({ verdict, statement, why, source, url }) => (
              <>
                <b>{verdictWords[verdict]}.</b> {statement} {why} <SourceOf words={source} url={url} />
              </>
            ))}
          />
        </section>
      )}
    </>
  );
}

function List({ lines, className }: { lines: readonly ReactNode[]; className?: string }) {
  return (
    <ul className={className}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

/** The one sentence that whoever signs reads first. */
function verdict(must: number, unsourced: number): string {
  const bare = unsourced === 0 ? [] : [`${sayCount(unsourced, 'number')} without a source.`];
  if (must > 0) return [...bare, `To mend before it goes out: ${must}.`].join(' ');
  return bare[0] === undefined ? 'Nothing has to be mended.' : `${bare[0]} Nothing else has to be mended.`;
}

function Facts({ sheet }: { sheet: SignOff }) {
  const from = sheet.edition === null ? 'Nothing' : `The edition “${sheet.edition}”`;
  const rows: Array<[string, string]> = [
    ['Length', sheet.length],
    ['Started from', from],
    ['Pack version', sheet.packVersion],
    ['Place', sheet.place ?? 'None chosen: national figures'],
    ['Last changed', sayMoment(sheet.changed)],
    ['Sheet made', sayMoment(sheet.made)],
    ['Look', sheet.brand.length === 0 ? 'The pack’s own' : sheet.brand.join('; ')],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Diff({ words }: { words: readonly WordChange[] }) {
  if (words.every(({ kind }) => kind === 'same')) return 'the same words, with other emphasis or links.';
  const whole = asTwoLines(words);
  if (whole !== null)
    return (
      <>
        <span className="line">
          Before: <del>{whole.before}</del>
        </span>
        <span className="line">
          Now: <ins>{whole.after}</ins>
        </span>
      </>
    );
  return words.map(({ kind, text }, at) => {
    const Tag = kind === 'same' ? Fragment : kind === 'added' ? 'ins' : 'del';
    return (
      <Tag key={at}>
        {kind !== 'same' && <span className="said"> {kind}: </span>}
        {text}
      </Tag>
    );
  });
}

function moves(sheet: SignOff): ReactNode[] {
  const all: Array<[string, string[]]> = [
    [
      'Own slides and breaks',
      sheet.own.map(({ title, source }) => `${title} (${source || 'no source given'})`),
    ],
    ['Added from the pack', sheet.added],
    ['Hidden', sheet.hidden],
    ['Left out', sheet.removed],
    ['Kept for questions', sheet.keptForQuestions],
    ['Brought into the talk', sheet.broughtIntoTalk],
    ['In other words of the pack than the edition’s', sheet.otherWords],
    ['Worked out anew', sheet.workedOut],
    ['Without their charts', sheet.chartsHidden],
    ['With charts kept beside a local figure', sheet.chartsKept],
  ];
  const lines = all
    .filter(([, titles]) => titles.length > 0)
    .map(([name, titles]) => (
      <Fragment key={name}>
        <b>
          {name}, {titles.length}:
        </b>{' '}
        {titles.join('; ')}.
      </Fragment>
    ));
  return [
    ...lines,
    ...(sheet.reordered ? ['The order of the slides was changed.'] : []),
    ...(sheet.retimed === 0
      ? []
      : [`${sayCount(sheet.retimed, 'slide')} with other minutes than in the edition.`]),
  ];
}

/** What was looked for and not found, in one paragraph. */
function asPublished(sheet: SignOff): string {
  const { reworded, own, locals, unsourced, placed, workedOut, checks } = sheet;
  // A slide of one's own may hold figures among its words, and typed numbers stand among the pack's.
  const byHand = locals.length + unsourced + own.length + workedOut.length;
  return [
    ...(checks.length === 0 ? ['The check list found nothing to mend or to look at.'] : []),
    ...(reworded.length === 0
      ? ['No words of the pack were changed.']
      : ['All other words are as published.']),
    ...(moves(sheet).length > 0
      ? []
      : ['No slides were added, hidden, left out or moved, and no charts hidden.']),
    ...(byHand === 0 ? ['No figures were added by hand.'] : []),
    byHand + placed.length === 0 ? 'All figures are as published.' : 'All other figures are as published.',
  ].join(' ');
}

function SourceOf({ words, url }: { words: string; url: string | null }) {
  if (words === '') return 'No source given.';
  if (url === null) return `Source: ${words}.`;
  return (
    <>
      Source:{' '}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
      .
    </>
  );
}

function counts(pairs: ReadonlyArray<readonly [string, number]>): string {
  return `${pairs.map(([name, count]) => `${name} ${count}`).join(' · ')}.`;
}

function Signatures() {
  return (
    <table className="sign">
      <thead>
        <tr>
          <td />
          <th scope="col">Name</th>
          <th scope="col">Signature</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        {['Prepared by', 'Checked by', 'Approved by'].map((who) => (
          <tr key={who}>
            <th scope="row">{who}</th>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
