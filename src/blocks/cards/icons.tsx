import type { IconName } from '../../model/block.ts';
import { iconGrid, iconPaths, iconStroke } from './icon-paths.ts';

/** An icon in the colour of the text around it, `size` px square. It repeats what the words say: hidden. */
export function Icon({ name, size = 32 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox={`0 0 ${iconGrid} ${iconGrid}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={iconStroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {iconPaths[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
