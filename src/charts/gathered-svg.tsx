import svgpath from 'svgpath';
import type { Mark } from '../model/drawing.ts';
import { type Gathered, gatherMarks } from './gather-marks.ts';
import { MarkSvg } from './mark-svg.tsx';
import { pathData } from './path-data.ts';
import { colour, paint, round } from './svg-paint.ts';

type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>;

/** Marks in as few elements as draw the same picture, each with no more letters than it needs. */
export function GatheredSvg({ marks }: { marks: readonly Mark[] }) {
  return gatherMarks(marks).map((piece, index) =>
    piece.part === undefined && piece.step === undefined ? (
      <PieceSvg key={index} piece={piece} />
    ) : (
      <g key={index} data-part={piece.part} data-step={piece.step}>
        <PieceSvg piece={piece} />
      </g>
    ),
  );
}

function PieceSvg({ piece: { kind, marks } }: { piece: Gathered }) {
  const [first] = marks;
  switch (kind) {
    case 'rects':
      return first.kind === 'rect' && <path d={short(marks.map(rectData).join(''))} {...paint(first)} />;
    case 'lines':
      return first.kind === 'line' && <LinesSvg first={first} data={short(marks.map(lineData).join(''))} />;
    case 'dots':
      return first.kind === 'ellipse' && <DotsSvg first={first} data={short(marks.map(dotData).join(''))} />;
    case 'texts':
      return first.kind === 'text' && <TextsSvg first={first} marks={marks} />;
    case 'single':
      return first.kind === 'path' ? <PathSvg mark={first} /> : <MarkSvg mark={first} />;
  }
}

function LinesSvg({ first, data }: { first: MarkOf<'line'>; data: string }) {
  const { stroke, strokeWidth: width, dash } = first;
  return (
    <path
      d={data}
      fill="none"
      stroke={colour(stroke)}
      strokeWidth={width}
      strokeDasharray={dash ? `${width * 1.5} ${width * 2.5}` : undefined}
    />
  );
}

/** A dot is a line without length and with a round end; its outline is a larger dot under it. */
function DotsSvg({ first, data }: { first: MarkOf<'ellipse'>; data: string }) {
  const { rx, fill, stroke, strokeWidth = 1 } = first;
  const line = stroke === undefined ? 0 : strokeWidth;
  const dots = { d: data, fill: 'none', strokeLinecap: 'round' } as const;
  return (
    <>
      {stroke && <path {...dots} stroke={colour(stroke)} strokeWidth={round(rx * 2 + line)} />}
      <path {...dots} stroke={fill && colour(fill)} strokeWidth={round(rx * 2 - line)} />
    </>
  );
}

/** Ends and corners are seen on a stroke alone. */
function PathSvg({ mark }: { mark: MarkOf<'path'> }) {
  const round = mark.stroke === undefined ? undefined : 'round';
  return <path d={short(pathData(mark))} {...paint(mark)} strokeLinejoin={round} strokeLinecap={round} />;
}

function TextsSvg({ first, marks }: { first: MarkOf<'text'>; marks: readonly Mark[] }) {
  const { size, weight = 400, fill, anchor } = first;
  const look = {
    fontSize: size,
    fontWeight: weight,
    fill: colour(fill),
    textAnchor: anchor && anchor !== 'start' ? anchor : undefined,
  };
  const texts = marks.filter((mark) => mark.kind === 'text');
  if (texts.length === 1) return <MarkSvg mark={first} />;
  return (
    <g {...look}>
      {texts.map(({ x, y, lines }, index) => (
        <text key={index} x={round(x)} y={round(y)}>
          {lines.length === 1
            ? lines[0]
            : lines.map((words, row) => (
                <tspan key={row} x={round(x)} dy={row === 0 ? undefined : round(size * 1.25)}>
                  {words}
                </tspan>
              ))}
        </text>
      ))}
    </g>
  );
}

function rectData(mark: Mark): string {
  if (mark.kind !== 'rect') return '';
  const [width, height] = [round(mark.w), round(mark.h)];
  return `M${round(mark.x)} ${round(mark.y)}h${width}v${height}h${-width}z`;
}

function lineData(mark: Mark): string {
  if (mark.kind !== 'line') return '';
  const [x1, y1, x2, y2] = [mark.x1, mark.y1, mark.x2, mark.y2].map(round);
  if (y1 === y2) return `M${x1} ${y1}H${x2}`;
  return x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}L${x2} ${y2}`;
}

function dotData(mark: Mark): string {
  return mark.kind === 'ellipse' ? `M${round(mark.cx)} ${round(mark.cy)}h0` : '';
}

/** The same path in steps from point to point, which are shorter to write than places. */
function short(data: string): string {
  return svgpath(data).rel().round(1).toString().replaceAll('z m', 'zm');
}
