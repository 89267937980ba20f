// What drawings on covers are made of: paths in a room, in whole numbers, so that a page of sixty covers stays light.
import type { Ink } from './palettes.ts';
import type { Lot } from './random.ts';

/** A path: filled, or a line of `width` with round ends. A line of no length is a disc; `dash` makes a row of them. */
export interface Shape {
  ink: Ink;
  d: string;
  width?: number;
  dash?: string;
}

/** Where there is room on a cover that is 120 wide: under, over or beside its title. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export type Motif = (lot: Lot, room: Room) => Shape[];

export const middle = ({ left, right, top, bottom }: Room) => ({
  x: Math.round((left + right) / 2),
  y: Math.round((top + bottom) / 2),
  /** The largest circle that has some air around it. */
  r: Math.round(Math.min(right - left, bottom - top) * 0.38),
});

export const disc = (ink: Ink, x: number, y: number, r: number): Shape => ({
  ink,
  d: `M${x} ${y}h.1`,
  width: 2 * r,
});
export const ellipse = (x: number, y: number, rx: number, ry: number) =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0-${2 * rx} 0`;
