import type { Mark } from '../../../model/drawing.ts';
import { fitType, type PlanKind, setColumn, wordsOf } from '../kit.ts';
import { disc, person, uprightCurve } from '../shapes.ts';

const gap = 32;
const pad = 24;
const r = 38;
const narrowest = 200;

/** Roles as cards side by side, each joined to one person below (group "centre", whose words name them). */
export const planRoles: PlanKind = (nodes, { width, height }) => {
  const centre = nodes.filter(({ group }) => group === 'centre');
  const roles = nodes.filter(({ group }) => group !== 'centre');
  const most = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  const rows = Math.max(1, Math.ceil(roles.length / most));
  const across = Math.max(1, Math.ceil(roles.length / rows));
  const w = (width - gap * (across - 1)) / across;
  const foot = r * 2 + 84;
  const room = (height - foot - (rows - 1) * 16) / rows;
  return fitType((type) => {
    const cards = roles.map((node) => setColumn(wordsOf(node, type, 'text', 'quiet'), w - pad * 2));
    const h = Math.min(room, Math.max(0, ...cards.map((card) => card.height)) + pad * 2 + 6);
    const used = rows * h + (rows - 1) * 16 + foot;
    const top = (height - used) / 2;
    const [cx, cy] = [width / 2, top + used - r - 2];
    const feet = cards.map((_, index) => ({
      x: (index % across) * (w + gap),
      y: top + Math.floor(index / across) * (h + 16),
    }));
    const lowest = feet.filter(({ y }) => y + h >= top + used - foot - 1);
    const name = setColumn(
      centre.flatMap((node) => wordsOf(node, type, 'text', 'quiet')),
      width / 2 - r - 40,
    );
    const marks: Mark[] = [
      ...cards.flatMap((card, index): Mark[] => {
        const { x, y } = feet[index] ?? { x: 0, y: 0 };
        return [
          { kind: 'rect', x, y, w, h, fill: 'white' },
          { kind: 'rect', x, y, w, h: 6, fill: 'panel' },
          ...card.place(x + pad, y + pad + 4),
        ];
      }),
      ...lowest.flatMap(({ x, y }, index): Mark[] => {
        // Spread over the head of the disc, so that the lines do not pile up in one point.
        const lean = (index - (lowest.length - 1) / 2) * Math.min(16, (r * 1.2) / lowest.length);
        const end = cy - Math.sqrt(r * r - lean * lean);
        const points = uprightCurve(x + w / 2, y + h, cx + lean, end);
        return [
          { kind: 'path', points, stroke: 'orange', strokeWidth: 2 },
          disc(x + w / 2, y + h, 7, 'white', 'orange', 3),
        ];
      }),
      disc(cx, cy, r, 'orange'),
      ...person(cx, cy, r * 1.15, 'white'),
      ...name.place(cx + r + 18, cy - name.height / 2 + 4),
    ];
    const tight = cards.map((card) => Math.max(card.spill, card.height + pad * 2 - room));
    return { marks, spill: Math.max(0, name.spill, name.height / 2 - r - 6, ...tight) };
  });
};
