import { el, emu } from './xml.ts';

type Points = Array<[number, number]>;

/** Points as a custom geometry in their own box, straight or as a smooth curve through them. */
export function pathXml(path: { points: Points; closed: boolean; smooth: boolean }): string {
  const left = Math.min(...path.points.map(([x]) => x));
  const top = Math.min(...path.points.map(([, y]) => y));
  const local = path.points.map(([x, y]): [number, number] => [emu(x - left), emu(y - top)]);
  // A straight stroke has no height of its own; nothing may be divided by none.
  const w = Math.max(1, ...local.map(([x]) => x));
  const h = Math.max(1, ...local.map(([, y]) => y));
  const steps = path.smooth
    ? curveSteps(local, path.closed)
    : local.slice(1).map((to) => el('a:lnTo', {}, pt(to)));
  const close = path.closed ? el('a:close') : '';
  const start = local[0] ?? [0, 0];
  // An open path has no inside: without this Office would fill the chord.
  const fill = path.closed ? undefined : 'none';
  return el('a:custGeom', {}, [
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst'),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el('a:pathLst', {}, el('a:path', { w, h, fill }, [el('a:moveTo', {}, pt(start)), ...steps, close])),
  ]);
}

function pt([x, y]: [number, number]): string {
  return el('a:pt', { x: Math.round(x), y: Math.round(y) });
}

/** Catmull-Rom through the points, as cubic Bezier steps. */
function curveSteps(points: Points, closed: boolean): string[] {
  const at = (index: number): [number, number] => {
    const last = points.length - 1;
    const inside = closed ? (index + points.length) % points.length : Math.max(0, Math.min(last, index));
    return points[inside] ?? [0, 0];
  };
  const count = closed ? points.length : points.length - 1;
  return Array.from({ length: count }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first: [number, number] = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: [number, number] = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return el('a:cubicBezTo', {}, [pt(first), pt(second), pt(to)]);
  });
}
