// Which language a stretch of a post is in, also where it is short, and how much it says.
import { detectLanguage, primaryLanguage, scriptOf } from '../../../text/language.ts';

/** Latin letters, of a language that so few words do not tell. */
export const LATIN = 'und-Latn';
/** Below this many letters Han alone may be Chinese as well as Japanese. */
const SHORT_HAN = 12;

/**
 * BCP 47, or `LATIN`; null for what says nothing: numbers, signs, addresses, a word or two of Han. `own` is the language of the
 * blog, which is believed where the letters allow it.
 */
export function languageOf(text: string, own: string): string | null {
  const said = text.replace(/https?:\/\/\S+/gu, ' ');
  const letters = lettersIn(said);
  if (letters < 2) return null;
  const seen = detectLanguage(said);
  if (seen === 'zh' && primaryLanguage(own) === 'ja' && letters < SHORT_HAN) return null;
  if (seen !== null) return seen;
  const latin = said.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > letters * 0.8 ? LATIN : null;
}

/** Letters of a text that carry about as much as one of Japanese: so texts of two languages can be held against each other. */
export function weightOf(text: string, language: string): number {
  const letters = lettersIn(text.replace(/https?:\/\/\S+/gu, ' '));
  const script = language === LATIN ? 'Latn' : scriptOf(language);
  if (['Jpan', 'Hira', 'Kana'].includes(script)) return letters;
  if (['Hans', 'Hant', 'Hani'].includes(script)) return letters * 1.5;
  if (script === 'Kore' || script === 'Hang') return letters * 1.1;
  return letters / 2;
}

/** As far as their letters say: Latin may be any language that is written with it. */
export function mayBe(seen: string | null, language: string): boolean {
  if (seen === null) return false;
  if (seen === LATIN) return scriptOf(language) === 'Latn';
  return primaryLanguage(seen) === primaryLanguage(language);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
