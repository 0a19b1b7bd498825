import { type Look, typefaceName } from './colour.ts';
import { el, namespaces, xmlPart } from './xml.ts';

/** A theme part: the palette in its twelve slots, Arial, and plain effects. Slides and notes have one each. */
export function themeXml(look: Look, name: string): string {
  const colours = Object.entries(look.slots).map(([slot, hex]) =>
    el(`a:${slot}`, {}, el('a:srgbClr', { val: hex.slice(1).toUpperCase() })),
  );
  const font = (tag: string): string =>
    el(tag, {}, [
      el('a:latin', { typeface: typefaceName(look) }),
      el('a:ea', { typeface: '' }),
      el('a:cs', { typeface: '' }),
    ]);
  return xmlPart(
    el('a:theme', { 'xmlns:a': namespaces.a, name }, [
      el('a:themeElements', {}, [
        el('a:clrScheme', { name: 'Narrative pack' }, colours),
        el('a:fontScheme', { name: 'Narrative pack' }, [font('a:majorFont'), font('a:minorFont')]),
        formats(),
      ]),
      el('a:objectDefaults'),
      el('a:extraClrSchemeLst'),
    ]),
  );
}

/** Three of each, as the schema wants: all flat. */
function formats(): string {
  const fill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const line = (w: number): string =>
    el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [fill, el('a:prstDash', { val: 'solid' })]);
  const effect = el('a:effectStyle', {}, el('a:effectLst'));
  return el('a:fmtScheme', { name: 'Narrative pack' }, [
    el('a:fillStyleLst', {}, [fill, fill, fill]),
    el('a:lnStyleLst', {}, [line(9525), line(19050), line(28575)]),
    el('a:effectStyleLst', {}, [effect, effect, effect]),
    el('a:bgFillStyleLst', {}, [fill, fill, fill]),
  ]);
}
