// Languages as files of units write them, beside those that are asked for.
import type { Languages } from '../../memory/store.ts';
import { canonicalLanguage, primaryLanguage } from '../../text/language.ts';

/** A file says the same few codes a million times. */
const codes = new Map<string, string | null>();

function codeOf(language: string): string | null {
  const known = codes.get(language);
  if (known !== undefined) return known;
  const code = canonicalLanguage(language);
  if (codes.size < 1_000) codes.set(language, code);
  return code;
}

export type Nearness = 'exact' | 'near';

/** Whether a variant in `language` may be taken for the wanted one: `en-GB` will do for `en`, and `en` for `en-GB`. */
export function nearnessOf(language: string, wanted: string): Nearness | null {
  const code = codeOf(language);
  if (code === null) return null;
  if (code === codeOf(wanted)) return 'exact';
  return primaryLanguage(code) === primaryLanguage(wanted) ? 'near' : null;
}

/** Places that a variant may take in a unit; the first in each is the one that counts. */
export function slotsOf(language: string, wanted: Languages): string[] {
  return [wanted.from, wanted.to].flatMap((one) => {
    const nearness = nearnessOf(language, one);
    return nearness === null ? [] : [`${one} ${nearness}`];
  });
}
