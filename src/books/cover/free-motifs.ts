// Drawings that stand wherever a cover has room.
import type { Ink } from './palettes.ts';
import { disc, ellipse, type Motif, middle } from './shapes.ts';

/** Lines that run down together, one of them wide. */
const river: Motif = (lot, { left, right, top, bottom }) => {
  const from = Math.round((left + right) / 2) + lot.between(-8, 12);
  const [high, bend] = [bottom - top, lot.between(26, 40)];
  const line = (x: number) =>
    `M${x} ${top - 2}c-${bend} ${Math.round(high * 0.35)} ${bend} ${Math.round(high * 0.6)}-6 ${high + 4}`;
  return [
    { ink: 'b', d: [-21, -14, -7, 7, 14, 21].map((off) => line(from + off)).join(''), width: 2 },
    { ink: lot.oneOf(['a', 'b']), d: line(from), width: 5 },
  ];
};

/** Rings of a tree, or of a sound. */
const rings: Motif = (lot, room) => {
  const { y } = middle(room);
  const x = lot.oneOf([room.left + 34, 60, room.right - 34]);
  const ring = (r: number) => `${ellipse(x, y, r, r)}z`;
  return [
    { ink: 'b', d: [6, 20, 34, 48].map(ring).join(''), width: 2 },
    { ink: 'a', d: [13, 27, 41].map(ring).join(''), width: lot.between(2, 4) },
  ];
};

/** Stones on each other, or a tower of blocks. */
const stones: Motif = (lot, room) => {
  const { x } = middle(room);
  const step = Math.round((room.bottom - room.top) / 5.2);
  const order: Ink[] = ['a', 'b', 'a', 'l'];
  return order.map((ink, at) => ({
    ink,
    d: ellipse(
      x + lot.between(-4, 4),
      room.bottom - step - Math.round(at * step * 0.95),
      Math.min(40, (room.right - room.left) / 2 - 8) - at * 9,
      Math.round(step * 0.6) - at,
    ),
  }));
};

const plant: Motif = (lot, room) => {
  const { x } = middle(room);
  const high = room.bottom - room.top;
  const [up, out] = [Math.round(high / 5), Math.round(high / 7)];
  /** `way` is 1 to the right and -1 to the left. */
  const leaf = (y: number, way: number) =>
    `M${x} ${y}q${way * 18} ${-up} ${way * 40} ${-out}q${way * -6} ${up} ${way * -40} ${out}z`;
  const first = lot.oneOf([1, -1]);
  const at = (part: number) => room.bottom - Math.round(high * part);
  return [
    { ink: 'a', d: `M${x} ${room.bottom}V${at(0.85)}`, width: 3 },
    { ink: 'a', d: leaf(at(0.12), first) + leaf(at(0.42), first) },
    { ink: 'b', d: leaf(at(0.3), -first) + leaf(at(0.6), -first) },
    disc('b', x, at(0.88), 6),
  ];
};

const fish: Motif = (lot, { left, right, top, bottom }) => {
  const count = Math.max(2, Math.min(5, Math.floor((bottom - top) / 24)));
  const step = (bottom - top) / (count + 0.5);
  const swim = (at: number) => {
    const size = lot.between(11, 17);
    const x = left + 12 + lot.between(0, Math.max(0, right - left - size * 2 - 26));
    const y = Math.round(top + step * (at + 0.8));
    const low = Math.round(size * 0.7);
    return `M${x} ${y}q${size}-${size} ${size * 2} 0q-${size} ${size}-${size * 2} 0l-8-${low}v${low * 2}z`;
  };
  const all = Array.from({ length: count }, (_, at) => swim(at));
  return [
    { ink: 'a', d: all.filter((_, at) => at % 2 === 0).join('') },
    { ink: 'b', d: all.filter((_, at) => at % 2 === 1).join('') },
  ];
};

/** Stars, some of them joined. */
const stars: Motif = (lot, { left, right, top, bottom }) => {
  const place = () => `${lot.between(left + 8, right - 8)} ${lot.between(top + 4, bottom - 8)}`;
  const many = (count: number) => Array.from({ length: count }, () => `M${place()}h.1`).join('');
  const high = bottom - top - 16;
  const corner = ([across, up]: readonly [number, number]) =>
    `${Math.round(left + across * (right - left))} ${Math.round(bottom - 8 - up * high) + lot.between(-6, 6)}`;
  const corners = (
    [
      [0.12, 0.2],
      [0.35, 0.5],
      [0.6, 0.3],
      [0.88, 0.75],
    ] as const
  ).map(corner);
  return [
    { ink: 'b', d: `M${corners.join('L')}`, width: 1 },
    { ink: 'a', d: corners.map((place) => `M${place}h.1`).join(''), width: 6 },
    { ink: 'l', d: many(14), width: 2 },
    { ink: 'b', d: many(8), width: 3 },
  ];
};

/** Discs in rows, one of them another colour. */
const dots: Motif = (lot, { left, right, top, bottom }) => {
  const [across, down] = [Math.floor((right - left - 12) / 18), Math.floor((bottom - top - 8) / 18)];
  const x = (at: number) => left + Math.round((right - left - (across - 1) * 18) / 2) + at * 18;
  const y = (at: number) => bottom - 16 - at * 18;
  const rows = Array.from({ length: down }, (_, at) => `M${x(0)} ${y(at)}h${(across - 1) * 18}`).join('');
  return [
    { ink: 'b', d: rows, width: 11, dash: '.1 17.9' },
    disc('a', x(lot.between(0, across - 1)), y(lot.between(0, down - 1)), 6),
  ];
};

const rain: Motif = (lot, room) => {
  const { x, r } = middle(room);
  const half = Math.min(r + 4, 34);
  const foot = room.bottom - 10;
  const handle = foot - 18;
  const lean = lot.between(3, 7);
  const lines = Array.from({ length: 8 }, (_, at) => {
    const begin = room.left + 8 + Math.round((at * (room.right - room.left - 8)) / 7.5);
    const down = handle - half - room.top;
    return down < 12 ? '' : `M${begin} ${room.top + (at % 2) * 9}l-${lean} ${down}`;
  }).join('');
  return [
    { ink: 'b', d: lines, width: 2, dash: '8 12' },
    { ink: 'a', d: `M${x - half} ${handle}a${half} ${half} 0 0 1 ${half * 2} 0z` },
    { ink: 'l', d: `M${x} ${handle}v${foot - handle - 4}a5 5 0 0 1-9 2`, width: 2 },
  ];
};

/** A house with a light in its window. */
const house: Motif = (lot, room) => {
  const { x, r } = middle(room);
  const half = Math.min(28, r);
  const wall = room.bottom - Math.round(half * 1.2);
  const window = x + lot.oneOf([-1, 1]) * Math.round(half / 3);
  return [
    {
      ink: 'a',
      d: `M${x - half} ${room.bottom}V${wall}L${x} ${wall - half}l${half} ${half}V${room.bottom}z`,
    },
    { ink: 'b', d: `M${window - 5} ${wall + 4}h10v10h-10z` },
    disc('b', x + half, Math.max(wall - half - 6, room.top + 7), 5),
  ];
};

/** A circle and a square. */
const forms: Motif = (lot, room) => {
  const { x, y, r } = middle(room);
  const side = Math.round(r * 1.3);
  const way = lot.oneOf([1, -1]);
  const corner = way === 1 ? x - 2 : x + 2 - side;
  return [
    disc('b', x - way * Math.round(r / 2), y - 4, Math.round(r * 0.85)),
    { ink: 'a', d: `M${corner} ${y - 4}h${side}v${side}h-${side}z` },
  ];
};

/** Two brackets that hold a space between them. */
const brackets: Motif = (lot, { left, right, top, bottom }) => {
  const [from, to] = [left + 16, right - 16];
  const low = lot.between(8, 18);
  return [
    { ink: 'a', d: `M${from} ${bottom - 14 - low}V${top + 10}h24`, width: 5 },
    { ink: 'b', d: `M${to} ${top + 10 + low}V${bottom - 14}h-24`, width: 5 },
  ];
};

/** Lines of a text, as long as they happen to be. */
const lines: Motif = (lot, { left, right, top, bottom }) => {
  const count = Math.max(3, Math.floor((bottom - top - 12) / 9));
  const rows = Array.from(
    { length: count },
    (_, at) => `M${left + 14} ${top + 10 + at * 9}h${lot.between(26, Math.max(30, right - left - 30))}`,
  );
  const told = lot.between(0, count - 1);
  return [
    { ink: 'a', d: rows.filter((_, at) => at !== told).join(''), width: 2 },
    { ink: 'l', d: rows[told] ?? '', width: 3 },
  ];
};

/** A road on a map, from one place to another. */
const road: Motif = (lot, { left, right, top, bottom }) => {
  const [x, y] = [left + 18, bottom - 16];
  const [toX, toY] = [right - 16, top + 14];
  const bend = lot.between(20, 44);
  return [
    {
      ink: 'a',
      d: `M${left} ${y - 24}H${right}M${left + 40} ${top}V${bottom}M${right - 38} ${top}V${bottom}`,
      width: 1,
    },
    {
      ink: 'b',
      d: `M${x} ${y}c${bend}-${bend} ${bend} ${bend - 10} ${toX - x} ${toY - y}`,
      width: 3,
      dash: '.1 6',
    },
    disc('l', x, y, 4),
    disc('b', toX, toY, 6),
  ];
};

/** Leaves that have come down. */
const leaves: Motif = (lot, { left, right, top, bottom }) => {
  const leaf = () => {
    const [x, y] = [lot.between(left + 8, right - 28), lot.between(top + 14, bottom - 14)];
    const size = lot.between(12, 20);
    const up = lot.between(6, 12);
    return `M${x} ${y}q${Math.round(size / 3)}-${up + 4} ${size}-${up}q-1 ${up + 2}-${size} ${up}z`;
  };
  const many = (count: number) => Array.from({ length: count }, leaf).join('');
  return [
    { ink: 'b', d: many(6) },
    { ink: 'a', d: many(5) },
    { ink: 'l', d: many(1) },
  ];
};

export const free: readonly [Motif, ...Motif[]] = [
  ...([river, rings, stones, plant, fish, stars, dots] as [Motif, ...Motif[]]),
  ...[rain, house, forms, brackets, lines, road, leaves],
];
