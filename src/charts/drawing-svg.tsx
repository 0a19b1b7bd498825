import { curveMonotoneX, line } from 'd3-shape';
import type { Drawing, Mark, Paint, TextMark } from '../model/drawing.ts';
import type { ColourName, Shade } from '../theme/tokens.ts';

export type DrawingSvgProps = {
  drawing: Drawing;
  /** What a screen reader says in place of the picture. */
  label: string;
  /** Id of the svg element, unique on the page. */
  id: string;
  /** True when the same words stand beside the picture: hidden from screen readers. Default: false. */
  decorative?: boolean;
  className?: string;
};

/** A drawing as SVG: colours by CSS variable and no inline style, which the content security policy forbids. */
export function DrawingSvg({ drawing, label, id, decorative = false, className }: DrawingSvgProps) {
  const { width, height, marks } = drawing;
  const names = ['drawing', className].filter(Boolean).join(' ');
  return (
    <svg
      id={id}
      className={names}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      role={decorative ? 'presentation' : 'img'}
      aria-label={decorative ? undefined : label}
      aria-hidden={decorative || undefined}
      focusable="false"
    >
      {/* The label says it all: numbers on axes would only be read out of turn. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of marks takes the focus */}
      <g aria-hidden="true">
        {marks.map((mark, index) =>
          mark.part === undefined ? (
            <MarkSvg key={index} mark={mark} />
          ) : (
            <g key={index} data-part={mark.part}>
              <MarkSvg mark={mark} />
            </g>
          ),
        )}
      </g>
    </svg>
  );
}

function MarkSvg({ mark }: { mark: Mark }) {
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

function pathData({ points, smooth, closed }: Extract<Mark, { kind: 'path' }>): string {
  const draw = smooth ? line().curve(curveMonotoneX).digits(1) : line().digits(1);
  // A region goes out along one curve and back along another: each way is smoothed by itself.
  const runs = smooth ? splitByDirection(points) : [points];
  const data = runs.map((run, index) => (draw(run) ?? '').replace(/^M/, index === 0 ? 'M' : 'L')).join('');
  return closed ? `${data}Z` : data;
}

/** Cuts a line of points where it turns back or stands still along x. */
export function splitByDirection(points: Array<[number, number]>): Array<Array<[number, number]>> {
  const runs: Array<Array<[number, number]>> = [];
  let run: Array<[number, number]> = [];
  let way = 0;
  for (const point of points) {
    const last = run.at(-1);
    const step = last ? Math.sign(point[0] - last[0]) : 0;
    if (last && (step === 0 || (way !== 0 && step !== way))) {
      runs.push(run);
      // Turning without a vertical side shares the corner point.
      run = step === 0 ? [] : [last];
      way = step;
    } else if (last) way = step;
    run.push(point);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function paint({ fill, stroke, strokeWidth, opacity }: Paint) {
  return {
    fill: fill ? colour(fill) : 'none',
    stroke: stroke ? colour(stroke) : undefined,
    strokeWidth: stroke ? (strokeWidth ?? 1) : undefined,
    opacity,
  };
}

function colour(name: ColourName | Shade): string {
  return name.startsWith('seq-') ? `var(--${name})` : `var(--c-${name})`;
}

/** One decimal of a px is finer than any screen shows, and keeps the page light. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
