import { DrawingSvg } from '../../charts/drawing-svg.tsx';
import type { BlockOf, DiagramNode } from '../../model/block.ts';
import type { BlockView } from '../web-context.ts';
import { listForm, nestedNodes } from './groups.ts';
import type { Size } from './kit.ts';
import { planDiagram } from './plan.ts';

/** Canvas in px a diagram is planned for: the slide's body, or the column of a page. */
export const diagramSizes: Record<'deck' | 'page', Size> = {
  deck: { width: 1136, height: 430 },
  page: { width: 760, height: 430 },
};

export type DiagramProps = {
  block: BlockOf<'diagram'>;
  variant: 'deck' | 'page';
  /** Width and height in px that a slide has for the picture. Default: all of the slide's body. */
  width?: number | undefined;
  height?: number | undefined;
  /** Id of the picture, unique on the page. Default: made from the kind. */
  id?: string;
  /** Sets the titles of the list as headings of this level. Default: plain text, for a list is easy to walk. */
  headingLevel?: 3 | 4 | 5;
};

/**
 * A diagram as a picture, and the same words as a nested list. The list is all that a narrow container shows;
 * beside the picture it stays for screen readers, and the picture is silent.
 */
export function Diagram({ block, variant, width, height, id, headingLevel }: DiagramProps) {
  const size = diagramSizes[variant];
  const drawing = planDiagram(block, { width: width ?? size.width, height: height ?? size.height });
  const name = id ?? `diagram-${block.diagram}`;
  return (
    <div className={`diagram diagram-${variant} diagram-${block.diagram}`}>
      <DrawingSvg drawing={drawing} label={block.alt} id={name} decorative className="diagram-picture" />
      <div className="diagram-words">
        <p className="diagram-alt">{block.alt}</p>
        <NodeList nodes={nestedNodes(block)} form={listForm(block)} level={headingLevel} />
      </div>
    </div>
  );
}

/** The diagram block of a slide. */
export const DiagramView: BlockView<'diagram'> = ({ block, context }) => (
  <Diagram
    block={block}
    variant={context.variant}
    width={context.width}
    height={context.room}
    id={`${context.slide.replaceAll('/', '-')}-${block.diagram}`}
  />
);

/** Groups that the styles know; any other is only a way to sort nodes. */
const styled = new Set(['in', 'hub', 'out', 'who', 'centre', 'usual']);

type NodeListProps = {
  nodes: DiagramNode[];
  /** How the outer list looks; null for a list within it. */
  form: 'stops' | 'cards' | null;
  level?: 3 | 4 | 5 | undefined;
};

function NodeList({ nodes, form, level }: NodeListProps) {
  const List = form === null || form === 'cards' ? 'ul' : 'ol';
  const Title = form !== null && level ? (`h${level}` as const) : 'p';
  return (
    // Safari drops the list role when the list style is none.
    <List className={form === null ? 'diagram-children' : `diagram-list diagram-${form}`} role="list">
      {nodes.map(({ title, text, group, children }, index) => (
        <li key={index} className={styled.has(group) ? `diagram-node diagram-is-${group}` : 'diagram-node'}>
          <Title className="diagram-title">
            {title}
            {/* The drawing says it by a dark box alone. */}
            {group === 'usual' ? ' (the usual route)' : null}
          </Title>
          {text === '' ? null : <p className="diagram-text">{text}</p>}
          {children.length === 0 ? null : <NodeList nodes={children} form={null} />}
        </li>
      ))}
    </List>
  );
}
