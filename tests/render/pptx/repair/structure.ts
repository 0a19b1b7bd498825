import type { Check } from '../package-checks.ts';
import {
  all,
  type Node,
  type Parts,
  partsLike,
  readXml,
  relationsOf,
  within,
  xmlPaths,
} from '../read-package.ts';

const guid = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;
const presentation = 'ppt/presentation.xml';

/** Ids, names, types and lists of the package as a whole: what makes PowerPoint repair or refuse a file at once. */
export const structure: Record<string, Check> = {
  'names its parts so that every program finds them': (parts) => {
    const names = Object.keys(parts);
    const lower = names.map((name) => name.toLowerCase());
    return [
      ...names
        .filter((name) => name !== '[Content_Types].xml' && !/^[\w-]+(\/[\w-]+)*[\w./-]*[\w]$/.test(name))
        .map((name) => `${name} is not a part's name`),
      ...names
        .filter((_, at) => lower.indexOf(lower[at] ?? '') !== at)
        .map((name) => `${name} is there twice`),
    ];
  },

  'declares every prefix that it uses': (parts) =>
    xmlPaths(parts).flatMap((path) => undeclared(readXml(parts, path), new Set(['', 'xml']), path)),

  'gives every relationship an id of its own': (parts) =>
    Object.keys(parts)
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => {
        const ids = all(readXml(parts, path), 'Relationship').map(({ attributes }) => attributes.Id ?? '');
        return ids
          .filter((id, at) => ids.indexOf(id) !== at || !/^[A-Za-z_][\w.-]*$/.test(id))
          .map((id) => `${path}: the id "${id}"`);
      }),

  'numbers its slides, masters and layouts within their ranges, each once': (parts) => {
    const root = readXml(parts, presentation);
    const slides = within(root, 'p:sldIdLst').map(({ attributes }) => Number(attributes.id));
    const masters = xmlPaths(parts, /^ppt\/slideMasters\//).flatMap((path) =>
      all(readXml(parts, path), 'p:sldLayoutId').map(({ attributes }) => Number(attributes.id)),
    );
    const high = [
      ...within(root, 'p:sldMasterIdLst').map(({ attributes }) => Number(attributes.id)),
      ...masters,
    ];
    return [
      ...repeated(slides).map((id) => `slide ${id} twice`),
      ...repeated(high).map((id) => `master or layout ${id} twice`),
      ...slides.filter((id) => !(id >= 256 && id < 2 ** 31)).map((id) => `slide ${id}`),
      ...high.filter((id) => !(id >= 2 ** 31 && id < 2 ** 32)).map((id) => `master or layout ${id}`),
    ];
  },

  'has every slide in exactly one section, in order': (parts) => {
    const root = readXml(parts, presentation);
    const sections = all(root, 'p14:section');
    if (sections.length === 0) return [];
    const slides = within(root, 'p:sldIdLst').map(({ attributes }) => attributes.id);
    const sorted = all(root, 'p14:sldId').map(({ attributes }) => attributes.id);
    const ids = sections.map(({ attributes }) => attributes.id ?? '');
    return [
      ...(sorted.join() === slides.join()
        ? []
        : [`sections hold ${sorted.join()}, the deck ${slides.join()}`]),
      ...repeated(ids).map((id) => `section ${id} twice`),
      ...ids.filter((id) => !guid.test(id)).map((id) => `section id ${id}`),
      ...sections.filter(({ attributes }) => !attributes.name?.trim()).map(() => 'a section without a name'),
    ];
  },

  'ties each slide to one layout, each layout to one master, notes to their slide and back': (parts) => [
    ...only(parts, /^ppt\/slides\/\w+\.xml$/, 'slideLayout'),
    ...only(parts, /^ppt\/slideLayouts\/\w+\.xml$/, 'slideMaster'),
    ...only(parts, /^ppt\/notesSlides\/\w+\.xml$/, 'notesMaster'),
    ...only(parts, /^ppt\/notesSlides\/\w+\.xml$/, 'slide'),
    ...xmlPaths(parts, /^ppt\/slides\//).flatMap((path) =>
      relationsOf(parts, path)
        .filter(({ type }) => type === 'notesSlide')
        .filter(({ target }) => !relationsOf(parts, target).some((back) => back.target === path))
        .map(({ target }) => `${target} does not lead back to ${path}`),
    ),
    ...xmlPaths(parts, /^ppt\/slideMasters\//).flatMap((path) => {
      const listed = all(readXml(parts, path), 'p:sldLayoutId').length;
      const there = partsLike(parts, /^ppt\/slideLayouts\/\w+\.xml$/).length;
      return listed === there ? [] : [`${path} lists ${listed} of ${there} layouts`];
    }),
  ],

  'has the placeholders that masters must have, and those that slides inherit from': (parts) => [
    ...missingOf(parts, /^ppt\/slideMasters\//, ['title', 'body']),
    ...missingOf(parts, /^ppt\/notesMasters\//, ['sldImg', 'body']),
    ...orphans(parts, /^ppt\/slides\//, 'slideLayout', ({ idx, type }) => idx ?? type ?? 'obj'),
    ...orphans(parts, /^ppt\/slideLayouts\//, 'slideMaster', ({ type }) =>
      type === undefined || type === 'subTitle' ? 'body' : type === 'ctrTitle' ? 'title' : type,
    ),
    ...orphans(parts, /^ppt\/notesSlides\//, 'notesMaster', ({ type }) => type ?? 'body'),
  ],

  'has a theme with three of each style, twelve colours and a typeface': (parts) =>
    xmlPaths(parts, /^ppt\/theme\//).flatMap((path) => {
      const theme = readXml(parts, path);
      const lists = ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'];
      const colours = within(theme, 'a:clrScheme');
      const values = colours.flatMap(({ children }) =>
        children.map(({ attributes }) => attributes.val ?? ''),
      );
      const faces = all(theme, 'a:latin').map(({ attributes }) => attributes.typeface ?? '');
      return [
        ...lists.filter((name) => within(theme, name).length < 3).map((name) => `${path}: ${name}`),
        ...(colours.length === 12 && values.every((value) => /^[0-9A-F]{6}$/i.test(value))
          ? []
          : [`${path}: colours`]),
        ...(faces.length === 2 && faces.every((face) => face.trim() !== '') ? [] : [`${path}: typefaces`]),
      ];
    }),

  'keeps extension lists last, each extension once, and alternatives with their fallback': (parts) =>
    xmlPaths(parts).flatMap((path) => badLists(readXml(parts, path), path)),

  'says of itself what it is': (parts) => {
    const app = readXml(parts, 'docProps/app.xml');
    const slides = all(app, 'Slides')[0]?.text;
    const there = partsLike(parts, /^ppt\/slides\/\w+\.xml$/).length;
    const props = xmlPaths(parts, /^customXml\/itemProps/).flatMap((path) =>
      [readXml(parts, path).attributes['ds:itemID'] ?? ''].filter((id) => !guid.test(id)),
    );
    const tags = xmlPaths(parts, /^ppt\/tags\//).flatMap((path) =>
      repeated(
        all(readXml(parts, path), 'p:tag').map(({ attributes }) => (attributes.name ?? '').toUpperCase()),
      ),
    );
    return [
      ...(slides === undefined || Number(slides) === there ? [] : [`${slides} slides, of ${there}`]),
      ...props.map((id) => `the custom part's id is ${id}`),
      ...tags.map((name) => `the tag ${name} is there twice`),
    ];
  },
};

function undeclared(node: Node, known: ReadonlySet<string>, path: string): string[] {
  const own = Object.keys(node.attributes).flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const here = own.length === 0 ? known : new Set([...known, ...own]);
  const used = [node.name, ...Object.keys(node.attributes)].flatMap((name) => {
    const [prefix = '', rest] = name.split(':');
    return rest === undefined || prefix === 'xmlns' ? [] : [prefix];
  });
  // What a list of prefixes names counts as use: Requires, Ignorable.
  const listed = ['Requires', 'mc:Ignorable'].flatMap((key) => node.attributes[key]?.split(/\s+/) ?? []);
  return [
    ...[...used, ...listed]
      .filter((prefix) => !here.has(prefix))
      .map((prefix) => `${path}: the prefix ${prefix}`),
    ...node.children.flatMap((child) => undeclared(child, here, path)),
  ];
}

function only(parts: Parts, pattern: RegExp, type: string): string[] {
  return xmlPaths(parts, pattern).flatMap((path) => {
    const count = relationsOf(parts, path).filter((relation) => relation.type === type).length;
    return count === 1 ? [] : [`${path} has ${count} of ${type}`];
  });
}

function missingOf(parts: Parts, pattern: RegExp, wanted: readonly string[]): string[] {
  return xmlPaths(parts, pattern).flatMap((path) => {
    const there = all(readXml(parts, path), 'p:ph').map(({ attributes }) => attributes.type);
    return wanted.filter((type) => !there.includes(type)).map((type) => `${path} has no ${type}`);
  });
}

/** Placeholders whose parent part has none that they could inherit from. */
function orphans(
  parts: Parts,
  pattern: RegExp,
  parent: string,
  key: (attributes: Node['attributes']) => string,
): string[] {
  return xmlPaths(parts, pattern).flatMap((path) => {
    const above = relationsOf(parts, path).find(({ type }) => type === parent)?.target;
    if (above === undefined || parts[above] === undefined) return [];
    const known = new Set(all(readXml(parts, above), 'p:ph').map(({ attributes }) => key(attributes)));
    return all(readXml(parts, path), 'p:ph')
      .filter(({ attributes }) => !known.has(key(attributes)))
      .map(
        ({ attributes }) =>
          `${path}: ${attributes.type ?? 'content'} ${attributes.idx ?? ''} inherits from nothing`,
      );
  });
}

function badLists(node: Node, path: string): string[] {
  const lists = node.children.filter(({ name }) => name.endsWith(':extLst'));
  const last = node.children.at(-1);
  const uris = lists.flatMap(({ children }) => children.map(({ attributes }) => attributes.uri ?? ''));
  const choice = node.name === 'mc:AlternateContent' ? node.children.map(({ name }) => name) : [];
  return [
    ...(lists.length > 1 || (lists.length === 1 && lists[0] !== last)
      ? [`${path}: ${node.name}'s extLst`]
      : []),
    ...repeated(uris).map((uri) => `${path}: ${uri} twice`),
    ...uris.filter((uri) => !guid.test(uri)).map((uri) => `${path}: the extension "${uri}"`),
    ...lists.flatMap(({ children }) =>
      children.filter((ext) => ext.children.length === 0).map(() => `${path}: an empty extension`),
    ),
    ...(choice.length > 0 && !(choice[0] === 'mc:Choice' && choice.at(-1) === 'mc:Fallback')
      ? [`${path}: an alternative without its fallback`]
      : []),
    ...node.children.flatMap((child) => badLists(child, path)),
  ];
}

function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
