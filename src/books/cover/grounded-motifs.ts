// Drawings that fill the width of a cover and stand on its lower edge.
import type { Ink } from './palettes.ts';
import { disc, type Motif, middle } from './shapes.ts';

/** A moon or a sun over two hills. */
const hills: Motif = (lot, { top, bottom }) => {
  const high = bottom - top;
  const near = bottom - Math.round(high * 0.22);
  const far = bottom - Math.round(high * 0.36);
  const x = lot.between(30, 90);
  return [
    disc('a', x, top + Math.round(high * 0.26), Math.round(Math.min(16, high * 0.2))),
    { ink: 'b', d: `M0 ${far}Q${120 - x} ${far - 34} 120 ${far + 8}V${bottom}H0z` },
    { ink: 'l', d: `M0 ${near + 6}Q${x} ${near - 20} 120 ${near}V${bottom}H0z` },
  ];
};

/** A crescent, cut by the ground. */
const crescent: Motif = (lot, room) => {
  const { x, y, r } = middle(room);
  const off = lot.between(8, 12);
  return [
    disc('a', x, y, r),
    disc('g', x - off, y - off + 3, r - 4),
    {
      ink: 'b',
      d: `M0 ${room.bottom - 16}Q60 ${room.bottom - 32} 120 ${room.bottom - 12}V${room.bottom}H0z`,
    },
  ];
};

const waves: Motif = (lot, { top, bottom }) => {
  const from = top + Math.round((bottom - top) * 0.3);
  const step = Math.round((bottom - from) / 4);
  const swing = lot.between(8, 14);
  const order: Ink[] = lot.oneOf([
    ['a', 'b', 'a', 'b'],
    ['b', 'a', 'l', 'a'],
  ]);
  return order.map((ink, at) => {
    const y = from + at * step;
    const x = at % 2 === 0 ? -12 : -28;
    return { ink, d: `M${x} ${y}q16-${swing} 32 0t32 0 32 0 32 0 32 0V${bottom}H${x}z` };
  });
};

const rainbow: Motif = (lot, room) => {
  const most = Math.min(62, room.bottom - room.top);
  const x = lot.oneOf([36, 60, 84]);
  const order = lot.oneOf([
    ['a', 'b', 'l', 'a', 'g'],
    ['b', 'a', 'b', 'a', 'g'],
  ] as [Ink[], Ink[]]);
  return order.map((ink, at) => disc(ink, x, room.bottom, Math.round((most * (5 - at)) / 5)));
};

const stairs: Motif = (lot, { bottom, top }) => {
  const step = Math.max(8, Math.round((bottom - top) / 8));
  const at = lot.between(1, 4);
  const block = (n: number) => `M${n * 20} ${bottom}v-${step * (n + 1)}h20v${step * (n + 1)}z`;
  return [
    { ink: 'b', d: [0, 2, 4].map(block).join('') },
    { ink: 'a', d: [1, 3, 5].map(block).join('') },
    disc('l', at * 20 + 10, bottom - step * (at + 1) - 6, 6),
  ];
};

const boat: Motif = (lot, room) => {
  const x = lot.between(44, 76);
  const sea = room.bottom - Math.round((room.bottom - room.top) * 0.3);
  const high = Math.min(44, sea - room.top - 10);
  const wave = (y: number) => `M-12 ${y}q16-7 32 0t32 0 32 0 32 0 32 0V${room.bottom}H-12z`;
  return [
    { ink: 'b', d: `M${x} ${sea - 8}V${sea - 8 - high}L${x + Math.round(high * 0.7)} ${sea - 8}z` },
    { ink: 'l', d: `M${x - 26} ${sea - 6}h54l-10 12h-34z` },
    { ink: 'a', d: wave(sea + 4) },
    { ink: 'b', d: wave(sea + 4 + Math.round((room.bottom - sea) / 2)) },
  ];
};

/** Paper folded twice. */
const folds: Motif = (lot, { top, bottom }) => {
  const x = lot.between(36, 84);
  const y = Math.round(top + (bottom - top) * 0.55);
  return [
    { ink: 'a', d: `M0 ${bottom}V${y - lot.between(10, 30)}L${x} ${y + 10}V${bottom}z` },
    { ink: 'b', d: `M120 ${bottom}V${y - lot.between(0, 40)}L${x} ${y + 10}V${bottom}z` },
  ];
};

export const grounded: readonly [Motif, ...Motif[]] = [hills, crescent, waves, rainbow, stairs, boat, folds];
