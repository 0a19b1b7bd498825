import { areasToChoose } from '../../src/model/area.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { formatIds, formats } from '../../src/render/formats.ts';

/** What `--help` prints. */
export function helpText(): string {
  const width = Math.max(...formatIds.map((id) => id.length)) + 2;
  return `Makes files of the pack to keep, edit and hand out.

  npm run export -- [options]

Which slides
  -e, --edition <ids>   editions, with commas between them       default: all of them
  -r, --remix <file>    a saved remix (.remix.json) instead of an edition; may be repeated
  -p, --place <places>  figures of a borough or an integrated care board, by name or code;
                        or boroughs, icbs (boards), all: a file for each   default: none
      --break-even      what would have to be true for it to pay its way: the slide, and the
                        workbook with its working, instead of an edition
  -b, --brand <file>    an organisation's name, logo, colours and typeface (docs/examples/brand.json)

Which files
  -f, --format <ids>    formats, with commas between them         default: pptx
      --all             every format
  -o, --out <folder>    where to                                  default: dist/downloads
      --shard <n/m>     only the nth of m parts, for many machines at once
      --force           make files again that have not changed
      --no-record       PowerPoint without the hidden record of which slides, figures and words it
                        left with: nothing to find inside, but it cannot be brought back and compared
      --steps           PowerPoint with a slide for each step of a chart that is built up, as in the deck

Without making anything
      --dry-run         say which files would be made
      --list            editions, formats and places to choose from
  -h, --help            this text

Formats
${formatIds.map((id) => `  ${id.padEnd(width)}${formats[id].name}. ${formats[id].use}`).join('\n')}

Examples
  npm run export -- --edition cyp --place Hackney --format pptx --out out/
  npm run export -- --place icbs --all --shard 2/10 --out out/
  npm run export -- --break-even --place boards --all --shard 2/10 --out out/

Ends with 0 when every file was made, 1 when one could not be made, 2 when an option or a name is wrong,
130 when it was stopped. Files are written whole or not at all.
`;
}

/** What `--list` prints. */
export function listText(pack: PackModel): string {
  const editions = Object.values(pack.editions).toSorted((a, b) => a.order - b.order);
  const line = (id: string, text: string): string => `  ${id.padEnd(18)}${text}`;
  return [
    'Editions',
    ...editions.map(({ id, name, slides }) => line(id, `${name} (${slides.length} slides)`)),
    '',
    'Formats',
    ...formatIds.map((id) => line(id, formats[id].name)),
    '',
    'Places',
    ...areasToChoose(pack.local.places).map(({ code, name, kind }) =>
      line(code, `${name}${kind === 'icb' ? ' (integrated care board)' : ''}`),
    ),
    '',
  ].join('\n');
}
