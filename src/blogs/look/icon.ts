// The sign of a blog in its sizes, and where readers' browsers find it.
import type { LookIcon } from './look.ts';

/** Pixels on a side: beside an address, on a phone's first screen, in a list of programs. */
export const iconSides = [32, 180, 512] as const;

/** Path inside the blog. */
export function iconPath({ sha256, side }: LookIcon['sizes'][number]): string {
  return `/media/${sha256}-${side}.png`;
}

/** Whether these bytes are the sign itself, which is no picture of the library. */
export function isIcon(icon: LookIcon | null, sha256: string): boolean {
  return icon?.sizes.some((size) => size.sha256 === sha256) ?? false;
}
