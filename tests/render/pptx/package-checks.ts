import { all, first, type Node, type Parts, readXml, relationsOf, slidePaths } from './read-package.ts';

/** A check of a whole package: what is wrong, in plain words. Each has a test that it notices a fault. */
export type Check = (parts: Parts) => string[];

/** Every relationship leads to a part that is there, and every id used in a part is declared. */
export const brokenRelations: Check = (parts) =>
  Object.keys(parts)
    .filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml')
    .flatMap((path) => {
      const known = relationsOf(parts, path);
      const lost = known.filter(({ external, target }) => !external && parts[target] === undefined);
      const ids = new Set(known.map(({ id }) => id));
      const used = usedIds(readXml(parts, path)).filter((id) => !ids.has(id));
      return [
        ...lost.map(({ target }) => `${path} leads to ${target}, which is not there`),
        ...used.map((id) => `${path} uses ${id}, which is not declared`),
      ];
    });

function usedIds(node: Node): string[] {
  const own = Object.entries(node.attributes).flatMap(([key, value]) =>
    key.startsWith('r:') ? [value] : [],
  );
  return [...own, ...node.children.flatMap(usedIds)];
}

/** Every part has a content type, and no content type names a part that is not there. */
export const contentTypeFaults: Check = (parts) => {
  const types = readXml(parts, '[Content_Types].xml');
  const endings = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension));
  const named = all(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const without = Object.keys(parts).filter(
    (path) =>
      path !== '[Content_Types].xml' &&
      !named.includes(path) &&
      // Plain `xml` says nothing of what an Office part is; a custom part is plain XML.
      ((path.endsWith('.xml') && !/^customXml\/item\d+\.xml$/.test(path)) ||
        !endings.has(path.slice(path.lastIndexOf('.') + 1))),
  );
  const lost = named.filter((path) => parts[path] === undefined);
  return [
    ...without.map((path) => `${path} has no type`),
    ...lost.map((path) => `${path} is typed but missing`),
  ];
};

/** Shape ids are unique on each slide, layout and master. */
export const repeatedIds: Check = (parts) =>
  Object.keys(parts)
    .filter((path) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/\w+\.xml$/.test(path))
    .flatMap((path) => {
      const ids = all(readXml(parts, path), 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
      return ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => `${path} has the id ${id} twice`);
    });

/** Colours come from the theme: only the theme parts hold values. */
export const fixedColours: Check = (parts) =>
  Object.keys(parts)
    .filter((path) => path.startsWith('ppt/') && path.endsWith('.xml') && !path.startsWith('ppt/theme/'))
    .filter((path) =>
      ['a:srgbClr', 'a:sysClr', 'a:prstClr'].some((name) => all(readXml(parts, path), name).length > 0),
    )
    .map((path) => `${path} has a colour of its own`);

/** Every picture, chart, table, diagram and drawn shape has alternative text or is marked as decorative. */
export const speechlessGraphics: Check = (parts) =>
  slidePaths(parts).flatMap((path) =>
    first(readXml(parts, path), 'p:spTree').children.flatMap((child) => speechless(child, path)),
  );

function speechless(node: Node, path: string): string[] {
  if (!['p:graphicFrame', 'p:grpSp', 'p:sp', 'p:cxnSp', 'p:pic'].includes(node.name)) return [];
  const named = node.children[0]?.children[0];
  const described = named?.attributes.descr !== undefined || all(named ?? node, 'adec:decorative').length > 0;
  if (described) return [];
  if (node.name === 'p:grpSp') return node.children.flatMap((child) => speechless(child, path));
  const speaks = all(node, 'a:t').some(({ text }) => text.trim() !== '');
  return node.name === 'p:sp' && speaks ? [] : [`${path}: "${named?.attributes.name}" has no words`];
}

/** Each axis of a chart exists and crosses one that exists. */
export const looseAxes: Check = (parts) =>
  Object.keys(parts)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .flatMap((path) => {
      const plot = first(readXml(parts, path), 'c:plotArea');
      const axes = plot.children.filter(({ name }) => name === 'c:catAx' || name === 'c:valAx');
      const have = axes.map((axis) => axis.children.find(({ name }) => name === 'c:axId')?.attributes.val);
      const crossed = axes.map((axis) => first(axis, 'c:crossAx').attributes.val);
      const used = plot.children
        .filter(({ name }) => /Chart$/.test(name))
        .flatMap((chart) =>
          chart.children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes.val),
        );
      const loose = [...used, ...crossed].filter((id) => !have.includes(id));
      // A ring has no axes; every other chart has two.
      const wanted = plot.children.some(({ name }) => name === 'c:doughnutChart') ? 0 : 2;
      const count =
        have.length === wanted && used.length === wanted ? [] : [`${path} has ${have.length} axes`];
      return [...loose.map((id) => `${path} names axis ${id}, which is not there`), ...count];
    });
