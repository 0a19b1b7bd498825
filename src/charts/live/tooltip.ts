import type { ChartType, TooltipItem } from 'chart.js';
import { wrapText } from '../marks.ts';
import type { ChartTheme, Said } from '../stage.ts';
import { fontOf, type Plot } from './plot.ts';

/**
 * A tooltip in the chart's own type, which says what a screen reader is told: `say` of a category. `half` is half the
 * height in px of what it points at, which it leaves to be seen.
 */
export function plotTooltip(
  say: (category: number) => Said,
  { width }: Plot,
  theme: ChartTheme,
  { size, half }: { size: number; half: number },
) {
  // Half a slide; on a phone nearly all of the drawing.
  const room = Math.min(width - size * 3, Math.max(300, width * 0.6));
  const broken = (text: string, weight: number) => wrapText(text, size, room, weight);
  return {
    // Nearest to where the reader points; there, when nothing is drawn.
    position: 'nearest' as const,
    // Above its point: beside it, it would hide the words that stand there.
    yAlign: 'bottom' as const,
    backgroundColor: theme.colour('paper'),
    borderColor: theme.colour('orange'),
    borderWidth: 2.5,
    cornerRadius: 5,
    caretSize: size * 0.4,
    caretPadding: half,
    padding: size * 0.5,
    displayColors: false,
    titleColor: theme.colour('text'),
    titleFont: fontOf(theme, { size, weight: 600, fill: 'text' }),
    titleMarginBottom: size * 0.2,
    bodyColor: theme.colour('text'),
    bodyFont: fontOf(theme, { size, fill: 'text' }),
    callbacks: {
      title: ([item]: Array<TooltipItem<ChartType>>) =>
        item === undefined ? '' : broken(say(item.dataIndex).head, 600),
      label: ({ dataIndex, datasetIndex }: TooltipItem<ChartType>) =>
        broken(say(dataIndex).values.find(({ series }) => series === datasetIndex)?.words ?? '', 400),
    },
  };
}
