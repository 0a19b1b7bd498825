import type { IconName } from '../../model/block.ts';

/** Side of the square grid that the icons are drawn on. */
export const iconGrid = 24;
/** Width of the strokes on the grid; caps and joins are round and nothing is filled. */
export const iconStroke = 2;

/**
 * The icons, drawn by us: each a few open or closed strokes on the 24 by 24 grid. Only the absolute commands
 * M L H V C Z A are used, so that other renderers can draw them with a small reader.
 */
export const iconPaths: Record<IconName, readonly string[]> = {
  people: [
    'M9 11 A3.5 3.5 0 1 0 9 4 A3.5 3.5 0 1 0 9 11 Z',
    'M2.5 20 C2.5 16.2 5.4 14 9 14 C12.6 14 15.5 16.2 15.5 20',
    'M16 4.3 A3.4 3.4 0 0 1 16 10.7',
    'M18 14.3 C20.2 15.2 21.5 17.2 21.5 20',
  ],
  heart: [
    'M12 20 C7 16.2 3 12.8 3 8.8 C3 6.1 5.1 4 7.7 4 C9.5 4 11.1 5 12 6.6 C12.9 5 14.5 4 16.3 4 C18.9 4 21 6.1 21 8.8 C21 12.8 17 16.2 12 20 Z',
  ],
  bridge: [
    'M2 16 H22',
    'M7 5 V20',
    'M17 5 V20',
    'M2 12 C4.5 11.5 6.2 9 7 6 C8 10 9.8 12 12 12 C14.2 12 16 10 17 6 C17.8 9 19.5 11.5 22 12',
  ],
  home: ['M3 11 L12 4 L21 11', 'M5.5 9.2 V20 H18.5 V9.2', 'M9.5 20 V14 H14.5 V20'],
  money: [
    'M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 Z',
    'M14.9 9.2 C14.6 7.9 13.6 7.2 12.5 7.2 C11 7.2 10.1 8.3 10.1 9.8 C10.1 12.2 11.2 13.6 9.2 16.5 H15',
    'M8.8 12.5 H13.2',
  ],
  hospital: ['M4 21 V4 H20 V21', 'M2.5 21 H21.5', 'M12 8.2 V15.8', 'M8.2 12 H15.8'],
  clock: ['M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 Z', 'M12 7 V12 L15.5 14'],
  shield: [
    'M12 3 L19.5 6 V11.5 C19.5 16 16.3 19.3 12 21 C7.7 19.3 4.5 16 4.5 11.5 V6 Z',
    'M8.7 12 L11.2 14.4 L15.4 9.8',
  ],
  leaf: [
    'M6.6 17.2 C3.6 11 8.6 4.2 20 4 C20.4 14.8 13.8 20.4 6.6 17.2 Z',
    'M3.5 20.5 C6.5 15.8 10 12.4 14.5 9.8',
  ],
  speech: [
    'M5 4 H19 A2 2 0 0 1 21 6 V14 A2 2 0 0 1 19 16 H11 L6.5 20 V16 H5 A2 2 0 0 1 3 14 V6 A2 2 0 0 1 5 4 Z',
    'M7.5 8.4 H16.5',
    'M7.5 11.8 H13',
  ],
  compass: ['M12 21 A9 9 0 1 0 12 3 A9 9 0 1 0 12 21 Z', 'M16 8 L13.7 13.7 L8 16 L10.3 10.3 Z'],
  hands: [
    'M13 8.5 A2.75 2.75 0 1 0 13 3 A2.75 2.75 0 1 0 13 8.5 Z',
    'M2.5 13.5 H5.5 L8.6 12.1 C9.7 11.6 10.9 11.7 11.9 12.3 L14.5 13.8 C15.7 14.5 15.2 16.3 13.8 16.3 H10.5',
    'M15 14.9 L19 12.6 C20.5 11.8 22 13.4 21 14.7 C19.2 17.2 16.8 19.4 13.8 20 C11 20.5 9 19.3 6 19.3 H2.5',
  ],
  chart: ['M4 4 V20 H20.5', 'M8.5 16 V12.5', 'M13 16 V9', 'M17.5 16 V5.5'],
  book: [
    'M12 6.5 C10 5 7 4.5 3 4.8 V18.3 C7 18 10 18.5 12 20 C14 18.5 17 18 21 18.3 V4.8 C17 4.5 14 5 12 6.5 Z',
    'M12 6.5 V20',
  ],
  puzzle: [
    'M4 8 H8.6 C8 6.9 7.9 6 8.3 5.2 A2.4 2.4 0 0 1 12.7 5.2 C13.1 6 13 6.9 12.4 8 H16 V11.6 C17.1 11 18 10.9 18.8 11.3 A2.4 2.4 0 0 1 18.8 15.7 C18 16.1 17.1 16 16 15.4 V20 H4 Z',
  ],
  pulse: ['M2.5 12 H7 L9.8 5 L14.2 19 L17 12 H21.5'],
};
