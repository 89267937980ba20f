// Languages: telling which one a text is in, what it is called, and how it is written.

const SCRIPTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];

// Words that are frequent in one of these languages and rare in the others.
const COMMON_WORDS: Record<string, string> = {
  en: 'the and of to that was with his they this have from which were their would been is it for are not you',
  de: 'der die und das nicht ist von mit dem den sich auf ein eine auch als werden wird aus im zu hat für wir',
  fr: 'le les et des est dans que une pour qui sur pas avec ce sont au il elle plus ont été par mais nous du',
  es: 'el los las que una por con para como del pero más su se fue este ha son está sobre muy y también un no',
  it: 'il che della di per una non con sono gli è dei anche più nel alla delle come si ha questo ma lo e un',
  pt: 'que não uma com para os dos mais como foi ao das são também pelo pela seu sua tem em um mas já ou do',
  nl: 'het een van niet dat zijn met voor ook maar worden naar wordt door bij deze hij aan om nog de en was op',
};

const COMMON = Object.entries(COMMON_WORDS).map(
  ([code, words]) => [code, new Set(words.split(' '))] as const,
);
const SAMPLE = 20_000;

/**
 * The language a text is in, as a BCP 47 tag, or null when it cannot be told. What the page declares is believed
 * unless the letters or the commonest words clearly speak against it.
 */
export function detectLanguage(text: string, declared?: string | null): string | null {
  const said = canonicalLanguage(declared);
  const seen = byScript(text.slice(0, SAMPLE)) ?? byCommonWords(text.slice(0, SAMPLE));
  if (said === null || seen === null) return said ?? seen;
  return primaryLanguage(said) === seen || sharesScript(said, seen) ? said : seen;
}

/** The name of a language in a language, such as 英語 for ('en', 'ja'); the code itself when there is none. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `EN_us` → `en-US`; null for what is not a language tag. */
export function canonicalLanguage(code: string | null | undefined): string | null {
  const said = code?.trim() ?? '';
  // Asked of every element of a page; to let Intl throw for those that say nothing is slow.
  if (said === '') return null;
  try {
    const tag = Intl.getCanonicalLocales(said.replaceAll('_', '-'))[0] ?? null;
    return tag === null || tag === 'und' || tag === 'mul' || tag === 'zxx' ? null : tag;
  } catch {
    return null;
  }
}

/** `en-US` → `en`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}

/** The script a language is usually written in, such as `Latn`, `Jpan`, `Hans`. */
export function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}

/** True where no space stands between words, and so none between sentences either. */
export function writesWithoutSpaces(language: string): boolean {
  return ['Jpan', 'Hira', 'Kana', 'Hans', 'Hant', 'Hani', 'Thai', 'Laoo', 'Khmr', 'Mymr'].includes(
    scriptOf(language),
  );
}

function byScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return null;
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  if (kana + han > letters * 0.3) return kana > (kana + han) * 0.1 ? 'ja' : 'zh';
  return SCRIPTS.find(([script]) => count(text, script) > letters * 0.4)?.[1] ?? null;
}

function byCommonWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = COMMON.map(([code, common]) => ({
    code,
    share: words.filter((word) => common.has(word)).length / Math.max(words.length, 1),
  })).sort((a, b) => b.share - a.share);
  const [first, second] = scores;
  if (first === undefined || second === undefined || words.length < 5) return null;
  return first.share > 0.12 && first.share > second.share * 1.4 ? first.code : null;
}

// Cyrillic is taken for Russian and Arabic letters for Arabic; a page that says Ukrainian or Persian knows better.
function sharesScript(declared: string, seen: string): boolean {
  const script = scriptOf(declared);
  return script !== 'Latn' && script === scriptOf(seen);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
