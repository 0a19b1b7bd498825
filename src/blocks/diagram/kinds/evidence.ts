import type { Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { fitType, listOf, type PlanKind, setColumn } from '../kit.ts';

/** Kinds of evidence, strongest first: a bar that says how strong, the name, and what it can show. */
export const planEvidence: PlanKind = (nodes, { width, height }) => {
  const count = Math.max(1, nodes.length);
  const bars = Math.min(250, width * 0.2);
  const names = width * 0.22;
  const gap = 28;
  const h = height / count;
  return fitType((type) => {
    let spill = 0;
    const marks = nodes.flatMap((node, index): Mark[] => {
      const y = index * h;
      const name = setColumn([{ text: node.title, size: type.title, weight: 600 }], names);
      const shows = setColumn(
        [
          { text: node.text, size: type.body, fill: 'quiet' },
          { text: listOf(node.children), size: Math.max(16, type.body - 2), fill: 'quiet' },
        ],
        width - bars - names - gap * 2,
      );
      spill = Math.max(spill, name.spill, shows.spill, name.height + 6 - h, shows.height + 6 - h);
      return [
        ...(index > 0
          ? [{ kind: 'rect' as const, x: 0, y: y - 0.5, w: width, h: 1, fill: 'rule' as const }]
          : []),
        ...strength(count - index, count, bars, y + h / 2),
        ...name.place(bars + gap, y + (h - name.height) / 2),
        ...shows.place(bars + names + gap * 2, y + (h - shows.height) / 2),
      ];
    });
    return { marks, spill };
  });
};

/** `filled` of `of` segments, so that strength is a length and not only a shade. */
function strength(filled: number, of: number, width: number, y: number): Mark[] {
  const step = width / of;
  return Array.from({ length: of }, (_, index): Mark => {
    const fill: ColourName = index < filled ? 'panel' : 'wash';
    return { kind: 'rect', x: index * step, y: y - 9, w: step - 4, h: 18, r: 3, fill };
  });
}
