import type { ColourName } from '../../../theme/tokens.ts';
import { colourXml, fillXml, type Look } from './colour.ts';
import { el, emu, namespaces, xmlPart } from './xml.ts';

/** Our table style. PowerPoint's own default became unreadable after a change of theme. */
export const tableStyleId = '{6E0B5C1A-3B5D-4C57-9A54-0C2A6F1D7E21}';

/** The part that holds the table style: bold header over a strong rule, hairlines between rows. */
export function tableStylesXml(look: Look): string {
  const none = (side: string): string => el(`a:${side}`, {}, el('a:ln', {}, el('a:noFill')));
  const rule = (side: string, colour: ColourName, px: number): string =>
    el(`a:${side}`, {}, el('a:ln', { w: emu(px), cmpd: 'sng' }, fillXml(look, colour)));
  const text = (colour: ColourName, bold: boolean): string =>
    el('a:tcTxStyle', { b: bold ? 'on' : undefined }, [
      el('a:fontRef', { idx: 'minor' }),
      colourXml(look, colour),
    ]);
  const style = (borders: string[], fill: string): string =>
    el('a:tcStyle', {}, [el('a:tcBdr', {}, borders), el('a:fill', {}, fill)]);
  const whole = [
    text('text', false),
    style(
      [
        none('left'),
        none('right'),
        none('top'),
        rule('bottom', 'rule', 1),
        rule('insideH', 'rule', 1),
        none('insideV'),
      ],
      el('a:noFill'),
    ),
  ];
  const header = [text('blue', true), style([rule('bottom', 'blue', 3)], el('a:noFill'))];
  return xmlPart(
    el('a:tblStyleLst', { 'xmlns:a': namespaces.a, def: tableStyleId }, [
      el('a:tblStyle', { styleId: tableStyleId, styleName: 'Narrative pack' }, [
        el('a:wholeTbl', {}, whole),
        el('a:firstCol', {}, [text('text', true), el('a:tcStyle', {}, el('a:tcBdr'))]),
        el('a:firstRow', {}, header),
      ]),
    ]),
  );
}
