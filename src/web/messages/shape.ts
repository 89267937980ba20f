// The shape of interface text: one key, one sentence in each interface language.

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** One room's texts. `{name}` is replaced by a parameter, `{n|day|days}` by the English plural form for n. */
export type Messages = Record<string, Record<Language, string>>;

export type Params = Record<string, string | number>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language in which somebody is written to: the one they chose, else that of most who write here. */
export function asLanguage(chosen: string | null): Language {
  return isLanguage(chosen) ? chosen : 'ja';
}
