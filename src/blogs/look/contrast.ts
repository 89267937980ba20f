// Whether a colour stands out from what it is set on, and the nearest one that does.

/** Everything that text is set on, as in `public/css/base/tokens.css`. */
export const grounds = {
  light: ['#fbfcfb', '#ffffff', '#f3f5f4'],
  dark: ['#0f1417', '#1b2226', '#161c20'],
} as const;
export type Theme = keyof typeof grounds;

/** WCAG 2.2, success criterion 1.4.3: text of any size. */
export const ENOUGH = 4.5;

/** The lowest contrast of a colour (`#rrggbb`) with the grounds of a theme. */
export function contrastIn(theme: Theme, colour: string): number {
  return Math.min(...grounds[theme].map((ground) => contrast(colour, ground)));
}

/**
 * The colour itself where it stands out, else the nearest of the same hue that does: darker on light grounds, lighter
 * on dark ones. Its lightness is moved in Oklab, where equal steps look equal (Ottosson 2020).
 */
export function nearestPassing(theme: Theme, colour: string): string {
  if (contrastIn(theme, colour) >= ENOUGH) return colour;
  const [lightness, a, b] = toOklab(colour);
  let [near, far] = [lightness, theme === 'light' ? 0 : 1];
  for (let step = 0; step < 20; step++) {
    const middle = (near + far) / 2;
    if (contrastIn(theme, fromOklab(faded(middle, lightness, a, b))) >= ENOUGH) far = middle;
    else near = middle;
  }
  return fromOklab(faded(far, lightness, a, b));
}

type Oklab = [lightness: number, a: number, b: number];

/** Near black and white there is less room for colour. */
function faded(to: number, from: number, a: number, b: number): Oklab {
  const kept = to < from ? to / Math.max(from, 0.001) : (1 - to) / Math.max(1 - from, 0.001);
  return [to, a * Math.min(1, kept), b * Math.min(1, kept)];
}

/** WCAG 2 contrast ratio of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(colour: string): [number, number, number] {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function toOklab(colour: string): Oklab {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${parts.map(inHex).join('')}`;
}

function inHex(value: number): string {
  const clipped = Math.min(1, Math.max(0, value));
  const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
