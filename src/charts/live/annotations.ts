import type { AnnotationOptions, DrawTime } from 'chartjs-plugin-annotation';
import type { Mark } from '../../model/drawing.ts';
import { linear } from '../linear.ts';
import { clamp, middleOf } from '../marks.ts';
import type { ChartTheme } from '../stage.ts';
import { fontOf, type Plot } from './plot.ts';

/**
 * What stands in and beside a plot as annotations of Chart.js: words as labels, straight lines and boxes as marks of
 * reference, all at values of its scales. Where words stand is worked out once, for the picture.
 */
export function annotationsOf(
  marks: readonly Mark[],
  plot: Plot,
  theme: ChartTheme,
  drawTime: DrawTime = 'afterDatasetsDraw',
): AnnotationOptions[] {
  const x = linear([plot.left, plot.right], plot.x);
  const y = linear([plot.bottom, plot.top], plot.y);
  return marks.flatMap((mark): AnnotationOptions[] => {
    switch (mark.kind) {
      case 'text':
        return [
          {
            type: 'label',
            drawTime,
            xValue: x(mark.x),
            yValue: y(middleOf(mark)),
            position: { x: sides[mark.anchor ?? 'start'], y: 'center' },
            textAlign: sides[mark.anchor ?? 'start'],
            content: mark.lines,
            color: theme.colour(mark.fill),
            font: fontOf(theme, mark),
            padding: 0,
          },
        ];
      case 'line': {
        const { stroke, strokeWidth, dash } = mark;
        return [
          {
            type: 'line',
            drawTime,
            xMin: within(x(mark.x1), plot.x),
            xMax: within(x(mark.x2), plot.x),
            yMin: y(mark.y1),
            yMax: y(mark.y2),
            borderColor: theme.colour(stroke),
            borderWidth: strokeWidth,
            borderDash: dash ? [strokeWidth * 1.5, strokeWidth * 2.5] : [],
          },
        ];
      }
      case 'rect':
        return [
          {
            type: 'box',
            drawTime,
            xMin: x(mark.x),
            xMax: x(mark.x + mark.w),
            yMin: y(mark.y + mark.h),
            yMax: y(mark.y),
            backgroundColor: mark.fill && theme.colour(mark.fill),
            borderWidth: 0,
            borderRadius: mark.r ?? 0,
          },
        ];
      default:
        return [];
    }
  });
}

const sides = { start: 'start', middle: 'center', end: 'end' } as const;

/** An upright line on the very edge is cut off when rounding puts it a hair outside: it stays that hair inside. */
function within(value: number, [from, to]: [number, number]): number {
  const hair = Math.abs(to - from) * 1e-6;
  return clamp(value, Math.min(from, to) + hair, Math.max(from, to) - hair);
}
