import { plain } from '../../blocks/kit/spans.ts';
import type { Claim } from '../../model/claim.ts';
import { citeOf, otherFigures, populationOf, readOn, standingOf } from '../../model/claim-words.ts';
import { sayDate } from '../../model/dates.ts';
import type { DeckModel } from '../../model/deck.ts';
import { isOwnName } from '../../model/own-names.ts';
import type { Chapter, ListItem, Span } from '../../model/paper.ts';
import type { Source } from '../../model/source.ts';
import { markedStrengthLine } from '../../model/strength.ts';

/** The answer to "Says who?" for every claim of the deck, in the order of the slides. */
export function claimsChapter(deck: DeckModel): Chapter[] {
  const ids = [...new Set(deck.slides.flatMap(({ claims }) => claims))];
  const rows = ids.flatMap((id) => {
    const claim = deck.claims[id];
    return claim === undefined ? [] : [rowOf(claim, deck)];
  });
  if (rows.length === 0) return [];
  const header = ['What it says', 'Who, where, when', 'How sure that is', 'Who says so', 'Slides'];
  return [
    {
      title: 'Says who? Every claim',
      parts: [{ kind: 'table', header: header.map(plain), rows, strong: [] }],
      slides: [],
    },
  ];
}

function rowOf(claim: Claim, { slides, sources }: DeckModel): Span[][] {
  const source = sources[claim.source];
  const others = otherFigures(claim);
  const name = citeOf(claim, sources);
  const on = slides.filter((slide) => slide.claims.includes(claim.id)).map(({ number }) => String(number));
  return [
    plain(others === '' ? claim.statement : `${claim.statement} Also: ${others}.`),
    plain(populationOf(claim)),
    plain(
      [
        ...(isOwnName(claim.id) ? [] : [standingOf(claim), markedStrengthLine(claim)]),
        claim.why,
        claim.caveat,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    [
      source?.url === undefined ? { text: name } : { text: name, href: source.url },
      { text: `${readOn(claim)}.` },
    ],
    plain(on.join(', ')),
  ];
}

/** Every source once, in full, by publisher. */
export function sourcesChapter({ sources }: DeckModel): Chapter[] {
  const all = Object.values(sources).toSorted((a, b) => order(a, b));
  if (all.length === 0) return [];
  return [
    {
      title: 'All sources in full',
      parts: [{ kind: 'list', ordered: false, items: all.map(itemOf) }],
      slides: [],
    },
  ];
}

/** By code unit, not by locale: the same file on every machine. */
function order(a: Source, b: Source): number {
  const [one, other] = [`${a.publisher}\n${a.title}\n${a.id}`, `${b.publisher}\n${b.title}\n${b.id}`];
  return one < other ? -1 : Number(one > other);
}

function itemOf({ publisher, title, date, url, urlNote, licence, checked }: Source): ListItem {
  const address: Span[] = url === undefined ? plain(urlNote ?? '') : [{ text: url, href: url }];
  return {
    spans: [
      { text: publisher, strong: true },
      { text: ` (${date === undefined ? 'undated' : sayDate(date)}). ${title}. ` },
      ...address,
      { text: checked === '' ? ` ${licence}.` : ` ${licence}. Last read ${sayDate(checked)}.` },
    ],
    parts: [],
  };
}
