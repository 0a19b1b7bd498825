import type { Check } from '../package-checks.ts';
import { all, type Node, type Parts, readXml, relationsOf, xmlPaths } from '../read-package.ts';

const guid = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;
const drawn = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/\w+\.xml$/;

/** Attributes that hold whole numbers wherever they stand, in EMU, hundredths of a point or plain counts. */
const whole = new Set([
  ...[
    'x',
    'y',
    'cx',
    'cy',
    'lIns',
    'tIns',
    'rIns',
    'bIns',
    'marL',
    'marR',
    'marT',
    'marB',
    'indent',
    'idx',
    'lvl',
  ],
  ...['defTabSz', 'kern', 'baseline', 'fontScale', 'lnSpcReduction', 'dpi', 'id', 'sz', 'w', 'h', 'rot'],
]);
/** Where one of those names means something else. */
const other: Record<string, readonly string[]> = {
  'p:ph': ['sz'],
  'a:tailEnd': ['w'],
  'a:headEnd': ['w'],
  'a:fld': ['id'],
  'p14:section': ['id'],
};

/** Shapes, text and tables of slides, layouts, masters and notes. */
export const shapes: Record<string, Check> = {
  'gives every shape of a part an id of its own': (parts) =>
    xmlPaths(parts, drawn).flatMap((path) => {
      const ids = all(readXml(parts, path), 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
      return ids
        .filter((id, at) => ids.indexOf(id) !== at || !/^[1-9]\d*$/.test(id))
        .map((id) => `${path}: the id "${id}"`);
    }),

  'writes whole numbers, and nothing that is not one': (parts) =>
    xmlPaths(parts, drawn).flatMap((path) =>
      everyNode(readXml(parts, path)).flatMap(({ name, attributes }) =>
        Object.entries(attributes)
          .filter(([key, value]) => whole.has(key) && !other[name]?.includes(key) && !/^-?\d+$/.test(value))
          .map(([key, value]) => `${path}: ${name} ${key}="${value}"`)
          .concat(/NaN|Infinity/.test(attributes.fmla ?? '') ? [`${path}: ${attributes.fmla}`] : []),
      ),
    ),

  'gives nothing a negative or boundless size': (parts) =>
    xmlPaths(parts, drawn).flatMap((path) =>
      everyNode(readXml(parts, path)).flatMap((node) => badPlace(node).map((fault) => `${path}: ${fault}`)),
    ),

  'gives every text body its properties and a paragraph': (parts) =>
    xmlPaths(parts, drawn).flatMap((path) =>
      everyNode(readXml(parts, path)).flatMap((node) => badText(node).map((fault) => `${path}: ${fault}`)),
    ),

  'has as many cells in each row as columns': (parts) =>
    xmlPaths(parts, drawn).flatMap((path) =>
      all(readXml(parts, path), 'a:tbl').flatMap((table) => {
        const columns = all(table, 'a:gridCol');
        const rows = all(table, 'a:tr');
        const flat = [
          ...columns.map(({ attributes }) => attributes.w),
          ...rows.map(({ attributes }) => attributes.h),
        ];
        return [
          ...(columns.length === 0 || rows.length === 0 ? [`${path}: an empty table`] : []),
          ...rows
            .filter((row) => row.children.filter(({ name }) => name === 'a:tc').length !== columns.length)
            .map(() => `${path}: a row that is not as wide as its table`),
          ...flat.filter((size) => !(Number(size) > 0)).map((size) => `${path}: a row or column of ${size}`),
        ];
      }),
    ),

  'leads by its links to slides and to whole addresses': (parts) =>
    xmlPaths(parts, drawn).flatMap((path) => badLinks(parts, path)),

  'holds pictures that are what their ending says': (parts) =>
    Object.entries(parts).flatMap(([path, bytes]) => {
      const first = [...bytes.slice(0, 4)];
      const wanted = path.endsWith('.png')
        ? [0x89, 0x50, 0x4e, 0x47]
        : path.endsWith('.jpg')
          ? [0xff, 0xd8]
          : [];
      return wanted.every((byte, at) => first[at] === byte) ? [] : [`${path} is something else`];
    }),
};

function everyNode(node: Node): Node[] {
  const found: Node[] = [];
  const visit = (one: Node): void => {
    found.push(one);
    for (const child of one.children) visit(child);
  };
  visit(node);
  return found;
}

function badPlace({ name, attributes, children }: Node): string[] {
  // An extension is called so too; it has an address and no size.
  const isSize = name === 'a:chExt' || (name === 'a:ext' && attributes.uri === undefined);
  const sizes = isSize ? [attributes.cx, attributes.cy] : [];
  const places = name === 'a:off' || name === 'a:chOff' ? [attributes.x, attributes.y] : [];
  const bad = [
    ...sizes.filter((size) => !(Number(size) >= 0 && Number(size) < 2 ** 31)),
    ...places.filter((place) => !(Math.abs(Number(place)) < 2 ** 31)),
  ];
  const extent = (tag: string) => children.find((child) => child.name === tag)?.attributes ?? {};
  const [outer, inner] = [extent('a:ext'), extent('a:chExt')];
  // A group of no size that stands for one of some size would be stretched without end.
  const stretched = ['cx', 'cy'].filter((side) => inner[side] === '0' && Number(outer[side]) > 0);
  return [...bad.map((size) => `${name} of ${size}`), ...stretched.map((side) => `a group without ${side}`)];
}

function badText(node: Node): string[] {
  const has = (name: string) => node.children.some((child) => child.name === name);
  switch (node.name) {
    case 'p:txBody':
    case 'a:txBody':
      return node.children[0]?.name === 'a:bodyPr' && has('a:p') ? [] : [`a ${node.name} without its parts`];
    case 'a:tc':
      return has('a:txBody') ? [] : ['a cell without a text body'];
    case 'p:sp': {
      const type = all(node, 'p:ph')[0]?.attributes.type;
      const isPlace = all(node, 'p:ph').length > 0 && type !== 'sldImg' && type !== 'pic';
      const isBox = all(node, 'p:cNvSpPr').some(({ attributes }) => attributes.txBox === '1');
      return (isPlace || isBox) && !has('p:txBody') ? ['a text shape without a text body'] : [];
    }
    case 'a:p': {
      const names = node.children.map(({ name }) => name);
      const ends = names.indexOf('a:endParaRPr');
      const starts = names.indexOf('a:pPr');
      return starts > 0 || (ends >= 0 && ends !== names.length - 1) ? ['a paragraph out of order'] : [];
    }
    case 'a:fld':
      return guid.test(node.attributes.id ?? '') ? [] : [`a field with the id ${node.attributes.id}`];
    default:
      return [];
  }
}

/** What a relationship may hold as an address: the letters of RFC 3986, and escapes that are whole. */
const address = /^(https?:\/\/|mailto:)([\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+$/i;

function badLinks(parts: Parts, path: string): string[] {
  const relations = relationsOf(parts, path);
  const links = ['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver'].flatMap((name) =>
    all(readXml(parts, path), name),
  );
  return [
    ...relations
      .filter(({ external, target }) => external && !address.test(target))
      .map(({ target }) => `${path} leads to ${target}`),
    ...links.flatMap(({ attributes }) => {
      const to = relations.find(({ id }) => id === attributes['r:id']);
      const jumps = attributes.action === 'ppaction://hlinksldjump';
      if (to === undefined) return attributes.action === undefined ? [`${path}: a link to nowhere`] : [];
      return jumps === (to.type === 'slide') && (jumps || to.external)
        ? []
        : [`${path}: a link to ${to.target}`];
    }),
  ];
}
