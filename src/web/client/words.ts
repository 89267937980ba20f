// The texts of a program in the browser: filled in with parameters, in the language the page came in.

export type Params = Record<string, string | number>;

export interface Words {
  (
    key: `${'desk' | 'write' | 'details' | 'saving' | 'letters' | 'checks' | 'review'}.${string}`,
    params?: Params,
  ): string;
  /** Interface language. */
  readonly language: 'ja' | 'en';
  /** In which the person reads times (IANA). */
  readonly timeZone: string;
}

/** `{name}` is a parameter, `{n|day|days}` the plural form for n. A key without text shows itself. */
export function wordsOf(
  texts: Readonly<Record<string, string>>,
  { speech: language, timeZone }: { speech: 'ja' | 'en'; timeZone: string },
): Words {
  const plural = new Intl.PluralRules(language);
  const words = (key: string, params: Params = {}) =>
    (texts[key] ?? key).replace(
      /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
      (whole, name: string, one?: string, many?: string) => {
        const value = params[name];
        if (value === undefined) return whole;
        if (one === undefined || many === undefined) return String(value);
        return plural.select(Number(value)) === 'one' ? one : many;
      },
    );
  return Object.assign(words, { language, timeZone });
}
