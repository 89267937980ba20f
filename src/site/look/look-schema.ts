// What an owner may say of the look of a blog, and what is made of it.
import * as v from 'valibot';
import { contrastIn, ENOUGH, nearestPassing } from '../../blogs/look/contrast.ts';
import { type Look, schemes, typefaces, widths } from '../../blogs/look/look.ts';
import { MOST_STYLES } from '../../blogs/look/own-styles.ts';
import type { Problem } from '../../web/door.ts';
import { optionalLine, ticked } from '../../web/fields.ts';

/** Colours that stand out on light grounds. Indigo is not among them: it means the source. */
export const accents = {
  enji: '#8e2440',
  kuchiba: '#7a4a12',
  matsuba: '#3d5f2a',
  budou: '#5d3273',
  sumi: '#44525a',
} as const;
export type AccentName = keyof typeof accents;

const names = Object.keys(accents) as AccentName[];

export const lookSchema = v.object({
  scheme: v.picklist(schemes, 'common.choose'),
  spine: ticked,
  typeface: v.picklist(typefaces, 'common.choose'),
  width: v.picklist(widths, 'common.choose'),
  accent: v.picklist(['ink', 'own', ...names], 'common.choose'),
  own_accent: optionalLine(20),
  /** Sent by the button that takes the colour offered instead. */
  near_accent: optionalLine(20),
  side_below: ticked,
  cover: optionalLine(64),
  cover_alt: optionalLine(300),
  /** A picture of the blog that becomes its sign; '' is the mark of the press. */
  icon: optionalLine(64),
  styles: v.pipe(
    v.optional(v.string('common.invalid'), ''),
    v.maxLength(MOST_STYLES, 'common.too-long'),
    v.check((text) => !text.includes('\0'), 'common.invalid'),
  ),
  /** Sent by the button that goes on with the styles that passed. */
  without_refused: ticked,
});
export type LookInput = v.InferOutput<typeof lookSchema>;

export type ReadAccent =
  | { ok: true; accent: Look['accent'] }
  | { ok: false; problem: Problem; near?: string };

/** The colour in light as it was chosen, and the nearest one that stands out in dark. */
export function accentOf(input: Pick<LookInput, 'accent' | 'own_accent' | 'near_accent'>): ReadAccent {
  if (input.accent === 'ink') return { ok: true, accent: null };
  const said = input.near_accent !== '' ? input.near_accent : input.own_accent;
  const light = input.accent === 'own' ? colourOf(said) : accents[input.accent];
  if (light === null) return { ok: false, problem: { key: 'site.look.accent.invalid' } };
  const ratio = contrastIn('light', light);
  if (ratio < ENOUGH) {
    const near = nearestPassing('light', light);
    const params = { ratio: ratio.toFixed(1), near, enough: ENOUGH };
    return { ok: false, problem: { key: 'site.look.accent.faint', params }, near };
  }
  return { ok: true, accent: { light, dark: nearestPassing('dark', light) } };
}

/** `#abc` and `#aabbcc`, with or without the sign, in any width of letters. */
function colourOf(text: string): string | null {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.normalize('NFKC')) ?? [];
  if (digits === '') return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${full.toLowerCase()}`;
}

/** The name of a stored colour, for the form. */
export function accentName(accent: Look['accent']): 'ink' | 'own' | AccentName {
  if (accent === null) return 'ink';
  return names.find((name) => accents[name] === accent.light) ?? 'own';
}
