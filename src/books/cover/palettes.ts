// The four inks of each drawn cover where no style sheet can be asked, as in a picture; tokens.css has the same.

/** Ground, letters, and two more. */
export const inks = ['g', 'l', 'a', 'b'] as const;
export type Ink = (typeof inks)[number];

export type Palette = Record<Ink, string>;

export const palettes: readonly [Palette, ...Palette[]] = [
  { g: '#23506b', l: '#f2ebdd', a: '#e0a458', b: '#7fb2c6' },
  { g: '#e7dfcf', l: '#2a2f33', a: '#b9503a', b: '#6f8f7a' },
  { g: '#d9a441', l: '#2b2620', a: '#f6efdc', b: '#a5472f' },
  { g: '#537263', l: '#f7f3e8', a: '#20382d', b: '#e4c97a' },
  { g: '#b25437', l: '#fdf6ea', a: '#3b2a2a', b: '#f0c9a0' },
  { g: '#efebe4', l: '#23303a', a: '#2f6e8e', b: '#d8b25a' },
  { g: '#3c3f58', l: '#efeaf2', a: '#d7a6a1', b: '#8c90b8' },
  { g: '#b9c9c4', l: '#21302f', a: '#3f6f73', b: '#f4f1e8' },
  { g: '#8c3b3b', l: '#f8ede3', a: '#e2b28c', b: '#5c2326' },
  { g: '#f3d9cc', l: '#3a2a2e', a: '#b4574f', b: '#7c8c9e' },
];
