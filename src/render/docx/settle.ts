import { strFromU8, unzipSync } from 'fflate';
import { type ZipFile, zipFiles } from '../zip.ts';

/**
 * The same deck gives the same bytes: no date in the file's properties, and the ids that the library draws by lot
 * become numbers in the order of the relations. Adds the language, which the library has no field for.
 */
export function settle(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const relations = text('word/_rels/document.xml.rels');
  const drawn = [...relations.matchAll(/Id="(rId[^"]*)"/g)].map(([, id = '']) => id);
  const settled = new Map(drawn.map((id, index) => [id, `rId${index + 1}`]));
  const renumber = (xml: string, names: RegExp): string =>
    xml.replace(names, (whole, name: string, id: string) =>
      settled.has(id) ? `${name}="${settled.get(id)}"` : whole,
    );
  const changed: Record<string, string> = {
    'docProps/core.xml': properties(text('docProps/core.xml')),
    'word/_rels/document.xml.rels': renumber(relations, /(Id)="(rId[^"]*)"/g),
    'word/document.xml': renumber(
      settleMarks(text('word/document.xml')),
      /(r:(?:id|embed|link))="(rId[^"]*)"/g,
    ),
  };
  const files = Object.keys(parts).map((path): ZipFile => {
    const data = changed[path] ?? parts[path] ?? '';
    return { path, data };
  });
  return zipFiles(files);
}

/** Bookmarks and pictures are counted through all documents of one run: here, from one in each. */
function settleMarks(xml: string): string {
  const marks = new Map<string, number>();
  for (const [, id = ''] of xml.matchAll(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g))
    marks.set(id, marks.size + 1);
  let pictures = 0;
  return (
    xml
      // A field that asks for an update makes Word put a question to whoever opens the file.
      .replaceAll(' w:dirty="true"', '')
      .replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=)"(\d+)"/g, (whole, head: string, id: string) =>
        marks.has(id) ? `${head}"${marks.get(id)}"` : whole,
      )
      .replace(/_Toc(\d+)/g, (whole, id: string) => (marks.has(id) ? `_Toc${marks.get(id)}` : whole))
      .replace(/(<wp:docPr [^>]*?id=)"\d+"/g, (_, head: string) => {
        pictures += 1;
        return `${head}"${pictures}"`;
      })
  );
}

function properties(xml: string): string {
  return xml
    .replace(/<dcterms:(created|modified)[^>]*>.*?<\/dcterms:\1>/g, '')
    .replace(/<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/, '')
    .replace(/<cp:revision>.*?<\/cp:revision>/, '')
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
}
