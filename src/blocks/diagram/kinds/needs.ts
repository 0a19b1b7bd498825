import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { groupOf } from '../groups.ts';
import { fitType, type PlanKind, setColumn, type Type } from '../kit.ts';
import { planFan, planRing } from './needs-ring.ts';

/**
 * Needs on a ring around one person (group "hub"), and beside it whom this helps most (group "who": one node
 * whose children are the list, or several nodes).
 */
export const planNeeds: PlanKind = (nodes, { width, height }) => {
  const who = nodes.filter(({ group }) => group === 'who');
  const needs = nodes.filter(({ group }) => group !== 'who' && group !== 'hub');
  const hub = nodes.find(({ group }) => group === 'hub');
  return fitType((type) => {
    const aside = who.length > 0 ? Math.max(216, width * 0.27) : 0;
    const area = { width: width - aside - (aside && width * 0.04), height };
    // A ring needs room for words on both sides; beside a list on a page they fan out to one side.
    const ring = (area.width < 620 ? planFan : planRing)(needs, hub, type, area);
    if (aside === 0) return ring;
    const list = planList(who, type, { x: width - aside, width: aside, height });
    return { marks: [...ring.marks, ...list.marks], spill: Math.max(ring.spill, list.spill) };
  });
};

function planList(who: DiagramNode[], type: Type, at: { x: number; width: number; height: number }) {
  const { heading, items } = groupOf(who);
  const title = setColumn(heading ? [{ text: heading.title, size: type.title, weight: 600 }] : [], at.width);
  const rows = items.map((item) =>
    setColumn(
      [
        { text: item.title, size: type.body, fill: 'text' },
        { text: item.text, size: type.body, fill: 'quiet' },
      ],
      at.width,
    ),
  );
  const gap = 12;
  const used = rows.reduce((sum, row) => sum + row.height + gap * 2, title.height + 24);
  let y = Math.max(0, (at.height - used) / 2);
  const marks: Mark[] = [{ kind: 'rect', x: at.x, y, w: at.width, h: 5, fill: 'panel' }];
  marks.push(...title.place(at.x, y + 20));
  y += 20 + title.height + gap;
  rows.forEach((row, index) => {
    if (index > 0)
      marks.push({ kind: 'rect', x: at.x, y: y - gap / 2 - 0.5, w: at.width, h: 1, fill: 'rule' });
    marks.push(...row.place(at.x, y + gap / 2));
    y += row.height + gap * 2;
  });
  return { marks, spill: Math.max(used - at.height, title.spill, ...rows.map((row) => row.spill)) };
}
