import type { Check } from './package-checks.ts';
import { all, first, type Node, readXml, relationsOf, xmlPaths } from './read-package.ts';

/** What is known to bring up PowerPoint's repair dialog, or to make another program drop a part. */
export const guards: Record<string, Check> = {
  'types no ending that it does not hold, and no picture as image/jpg': (parts) => {
    const endings = new Set(Object.keys(parts).map((path) => path.slice(path.lastIndexOf('.') + 1)));
    const defaults = all(readXml(parts, '[Content_Types].xml'), 'Default').map(
      ({ attributes }) => attributes,
    );
    return defaults.flatMap(({ Extension = '', ContentType = '' }) => [
      ...(endings.has(Extension) ? [] : [`no part ends in .${Extension}`]),
      ...(ContentType === 'image/jpg' ? ['image/jpg is not a type; it is image/jpeg'] : []),
    ]);
  },

  'holds files only, no folders': (parts) =>
    Object.keys(parts).flatMap((path) => (path.endsWith('/') ? [`${path} is a folder`] : [])),

  'gives each master a theme of its own': (parts) => {
    const masters = Object.keys(parts).filter((path) => /^ppt\/(slide|notes)Masters\/\w+\.xml$/.test(path));
    const themes = masters.flatMap((path) =>
      relationsOf(parts, path).flatMap(({ type, target }) => (type === 'theme' ? [target] : [])),
    );
    const shared = themes.filter((theme, index) => themes.indexOf(theme) !== index);
    const without = themes.length === masters.length ? [] : ['a master has no theme'];
    return [...shared.map((theme) => `${theme} serves two masters`), ...without];
  },

  'writes categories on one level': (parts) =>
    chartPaths(parts).flatMap((path) => {
      const chart = readXml(parts, path);
      const several = [...all(chart, 'c:multiLvlStrRef'), ...all(chart, 'c:multiLvlStrCache')];
      const loose = all(chart, 'c:noMultiLvlLbl').filter(({ attributes }) => attributes.val !== '1');
      return several.length + loose.length > 0 ? [`${path} has categories on several levels`] : [];
    }),

  'points from part to part without a leading slash': (parts) =>
    Object.keys(parts)
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) =>
        all(readXml(parts, path), 'Relationship')
          .filter(
            ({ attributes }) => attributes.TargetMode !== 'External' && attributes.Target?.startsWith('/'),
          )
          .map(({ attributes }) => `${path} points at ${attributes.Target}`),
      ),

  'marks the first row of every table as its header': (parts) =>
    xmlPaths(parts, /^ppt\/slides\//).flatMap((path) =>
      all(readXml(parts, path), 'a:tbl')
        .filter((table) => first(table, 'a:tblPr').attributes.firstRow !== '1')
        .map(() => `${path} has a table without a header row`),
    ),

  'is in British English throughout': (parts) =>
    xmlPaths(parts, /^ppt\//).flatMap((path) =>
      languages(readXml(parts, path))
        .filter((language) => language !== 'en-GB')
        .map((language) => `${path} is in part in ${language}`),
    ),

  'ties every slide to its tags': (parts) =>
    xmlPaths(parts, /^ppt\/slides\/slide\d+\.xml$/).flatMap((path) => {
      const tagged = relationsOf(parts, path).filter(({ type }) => type === 'tags');
      const used = all(readXml(parts, path), 'p:tags').map(({ attributes }) => attributes['r:id']);
      return tagged.length === 1 && used[0] === tagged[0]?.id ? [] : [`${path} has no tags`];
    }),

  'takes every colour from the theme, the text of charts too': (parts) =>
    chartPaths(parts).flatMap((path) =>
      [...all(readXml(parts, path), 'a:defRPr'), ...all(readXml(parts, path), 'a:rPr')]
        .filter((look) => all(look, 'a:schemeClr').length === 0)
        .map(() => `${path} has text in no colour of the theme`),
    ),
};

function languages(node: Node): string[] {
  const own = node.attributes.lang === undefined ? [] : [node.attributes.lang];
  return [...own, ...node.children.flatMap(languages)];
}

function chartPaths(parts: Parameters<Check>[0]): string[] {
  return xmlPaths(parts, /^ppt\/charts\/chart\d+\.xml$/);
}
