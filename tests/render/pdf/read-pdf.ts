import { getDocumentProxy } from 'unpdf';

/** A node of the structure tree: what kind of thing, its description, and its text in reading order. */
export type Tag = { role: string; alt: string; text: string; children: Tag[] };
export type Line = { title: string; page: number; lines: Line[] };
export type ReadPdf = Awaited<ReturnType<typeof readPdf>>;

/** What a reader, or a screen reader, finds in a PDF. Pages count from 1, sizes are in points. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const { info } = await pdf.getMetadata();
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const tree = await page.getStructTree();
    const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    pages.push({
      width: page.view[2] ?? 0,
      height: page.view[3] ?? 0,
      text: (content.items as Item[]).map(({ str }) => str ?? '').join(' '),
      /** Lowest baselines first, in points from the foot of the page. */
      lines: (content.items as Item[])
        .flatMap(({ str, transform }) => (str?.trim() ? [{ text: str, y: transform?.[5] ?? 0 }] : []))
        .sort((a, b) => a.y - b.y),
      tags: tree === null ? [] : [tagOf(tree as Node, textsOf(content.items as Item[]))],
      urls: links.flatMap(({ url }) => (typeof url === 'string' ? [url] : [])),
      targets: await Promise.all(
        links.flatMap(({ dest }) => (dest === null || dest === undefined ? [] : [pageOf(dest)])),
      ),
    });
  }
  const outline = await linesOf((await pdf.getOutline()) ?? []);
  const about = info as { Title?: string; Language?: string };
  await pdf.cleanup();
  return { title: about.Title, language: about.Language, marked: await pdf.getMarkInfo(), pages, outline };

  async function pageOf(dest: unknown): Promise<number> {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : (dest as unknown[]);
    return target?.[0]
      ? (await pdf.getPageIndex(target[0] as Parameters<typeof pdf.getPageIndex>[0])) + 1
      : 0;
  }

  async function linesOf(items: Outline): Promise<Line[]> {
    return Promise.all(
      items.map(async ({ title, dest, items: inner }) => ({
        title,
        page: await pageOf(dest),
        lines: await linesOf(inner),
      })),
    );
  }
}

type Outline = Array<{ title: string; dest: unknown; items: Outline }>;
type Item = { type?: string; id?: string; str?: string; hasEOL?: boolean; transform?: number[] };
type Node = { role?: string; alt?: string; children?: Array<Node & { type?: string; id?: string }> };

/** The text of each piece of marked content, by its id. */
function textsOf(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: Array<string | undefined> = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const at = open.findLast((one) => one !== undefined);
      if (at !== undefined) texts.set(at, `${texts.get(at) ?? ''}${str ?? ''}${hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}

function tagOf(node: Node, texts: ReadonlyMap<string, string>): Tag {
  const children = (node.children ?? []).map((child) =>
    child.type === 'content'
      ? { role: '', alt: '', text: texts.get(child.id ?? '') ?? '', children: [] }
      : tagOf(child, texts),
  );
  const text = children.map((child) => child.text).join(' ');
  return { role: node.role ?? '', alt: node.alt ?? '', text: text.replace(/\s+/g, ' ').trim(), children };
}

/** Every tag below some, themselves included, in reading order. */
export function allTags(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...allTags(tag.children)]);
}
