/** Strokes on a grid of 20 by 20. */
const paths = {
  undo: 'M8 4 4 8l4 4M4 8h8a4 4 0 0 1 0 8h-2',
  redo: 'm12 4 4 4-4 4m4-4H8a4 4 0 0 0 0 8h2',
  play: 'M6 4.5v11l9-5.5z',
  up: 'm5 12 5-5 5 5',
  down: 'm5 8 5 5 5-5',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  hide: 'M3 3l14 14M8.5 5.2A8 8 0 0 1 18 10a9 9 0 0 1-2 2.8M5.5 6.6A9 9 0 0 0 2 10c1.5 3 4.500 5 8 5a8 8 0 0 0 3-.6',
  show: 'M2 10c1.500-3 4.500-5 8-5s6.500 2 8 5c-1.500 3-4.500 5-8 5s-6.500-2-8-5zm8-2a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  back: 'M4 4h12v5H4zM10 11v5m-3-2.500 3 2.500 3-2.500',
  remove: 'M4 6h12M8 6V4h4v2m-6 0 .7 10h6.600L14 6',
  grip: 'M7.500 5v.01M12.500 5v.01M7.500 10v.01M12.500 10v.01M7.500 15v.01M12.500 15v.01',
  plus: 'M10 4v12M4 10h12',
  lock: 'M6 9V7a4 4 0 0 1 8 0v2M5 9h10v7H5z',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z',
  italic: 'M9 4h5M6 16h5M12 4 8 16',
  link: 'M8 12a3 3 0 0 0 4.500 0l2.500-2.500a3 3 0 0 0-4.500-4.500L9.500 6M12 8a3 3 0 0 0-4.500 0L5 10.500A3 3 0 0 0 9.500 15l1-1',
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing; the words beside it say what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
