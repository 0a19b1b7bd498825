import type { Mark, TextMark } from '../model/drawing.ts';
import { pathData } from './path-data.ts';
import { colour, paint, round } from './svg-paint.ts';

/** Marks as an element each, in places of the drawing. */
export function MarksSvg({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark, index) =>
    mark.part === undefined ? (
      <MarkSvg key={index} mark={mark} />
    ) : (
      <g key={index} data-part={mark.part}>
        <MarkSvg mark={mark} />
      </g>
    ),
  );
}

export function MarkSvg({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={round(mark.x)}
          y={round(mark.y)}
          width={round(mark.w)}
          height={round(mark.h)}
          rx={mark.r}
          {...paint(mark)}
        />
      );
    case 'ellipse':
      return (
        <ellipse
          cx={round(mark.cx)}
          cy={round(mark.cy)}
          rx={round(mark.rx)}
          ry={round(mark.ry)}
          {...paint(mark)}
        />
      );
    case 'line':
      return <LineSvg mark={mark} />;
    case 'path':
      return <path d={pathData(mark)} {...paint(mark)} strokeLinejoin="round" strokeLinecap="round" />;
    case 'text':
      return <TextSvg mark={mark} />;
  }
}

function LineSvg({ mark }: { mark: Extract<Mark, { kind: 'line' }> }) {
  const { x1, y1, x2, y2, stroke, strokeWidth, dash, arrow } = mark;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const head = arrow ? 4 + strokeWidth * 3 : 0;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  // The shaft ends inside the head, or its square end would show beside the tip.
  const [bx, by] = [x2 - ux * head, y2 - uy * head];
  const shaft = (
    <line
      x1={round(x1)}
      y1={round(y1)}
      x2={round(arrow ? bx + ux : x2)}
      y2={round(arrow ? by + uy : y2)}
      stroke={colour(stroke)}
      strokeWidth={strokeWidth}
      strokeDasharray={dash ? `${strokeWidth * 1.5} ${strokeWidth * 2.5}` : undefined}
    />
  );
  if (!arrow) return shaft;
  const half = head * 0.5;
  const corners: Array<[number, number]> = [
    [x2, y2],
    [bx - uy * half, by + ux * half],
    [bx + uy * half, by - ux * half],
  ];
  return (
    <g>
      {shaft}
      <polygon points={corners.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')} fill={colour(stroke)} />
    </g>
  );
}

function TextSvg({ mark }: { mark: TextMark }) {
  const { x, y, lines, size, weight, fill, anchor } = mark;
  return (
    <text
      x={round(x)}
      y={round(y)}
      fontSize={size}
      fontWeight={weight ?? 400}
      fill={colour(fill)}
      textAnchor={anchor && anchor !== 'start' ? anchor : undefined}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((words, index) => (
            <tspan key={index} x={round(x)} dy={index === 0 ? undefined : round(size * 1.25)}>
              {words}
            </tspan>
          ))}
    </text>
  );
}
