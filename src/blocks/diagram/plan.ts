import type { BlockOf, DiagramKind } from '../../model/block.ts';
import type { Drawing } from '../../model/drawing.ts';
import { planPlain } from './kinds/plain.ts';
import type { PlanKind, Size } from './kit.ts';

const kinds = {
  overlap: planPlain,
  aims: planPlain,
  needs: planPlain,
  flow: planPlain,
  employment: planPlain,
  roles: planPlain,
  pathway: planPlain,
  timeline: planPlain,
  evidence: planPlain,
} satisfies Record<DiagramKind, PlanKind>;

/** Lays a diagram out on a canvas of `size` px. Web and PowerPoint draw the same marks. */
export function planDiagram(block: BlockOf<'diagram'>, size: Size): Drawing {
  return { ...size, marks: kinds[block.diagram](block.nodes, size) };
}
