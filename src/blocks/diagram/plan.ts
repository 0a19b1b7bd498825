import type { BlockOf, DiagramKind } from '../../model/block.ts';
import type { Drawing } from '../../model/drawing.ts';
import { planAims } from './kinds/aims.ts';
import { planEmployment } from './kinds/employment.ts';
import { planFlow } from './kinds/flow.ts';
import { planNeeds } from './kinds/needs.ts';
import { planOverlap } from './kinds/overlap.ts';
import { planPathway } from './kinds/pathway.ts';
import { planRoles } from './kinds/roles.ts';
import type { PlanKind, Size } from './kit.ts';

/** One planner a kind of diagram; the type says which is missing. */
const kinds = {
  overlap: planOverlap,
  aims: planAims,
  needs: planNeeds,
  flow: planFlow,
  employment: planEmployment,
  roles: planRoles,
  pathway: planPathway,
} satisfies Record<DiagramKind, PlanKind>;

/** Lays a diagram out on a canvas of `size` px. Web and PowerPoint draw the same marks. */
export function planDiagram(block: BlockOf<'diagram'>, size: Size): Drawing {
  return { ...size, marks: kinds[block.diagram](block.nodes, size).marks };
}

/** By how many px the words of a diagram are too wide or too tall for a canvas of `size` px, in the smallest type; 0 when they fit. */
export function diagramSpill(block: BlockOf<'diagram'>, size: Size): number {
  return kinds[block.diagram](block.nodes, size).spill;
}
