// Fills a text of the interface in, on the server and in the browser alike: parameters, plurals, numbers as the language writes them.

type Language = 'ja' | 'en';

const numbers = new Map<Language, Intl.NumberFormat>();
const plurals = new Map<Language, Intl.PluralRules>();

/** `12,345`. For amounts and places in a row; a year or the number of a port is no amount. */
export function numberText(language: Language, number: number): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(number);
}

/**
 * `{name}` is a parameter, `{n|day|days}` the plural form for n. Numbers are written as amounts: what only looks like one,
 * as a year does, comes as a string. A parameter that is not given stays in sight.
 */
export function fill(
  text: string,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return isOne(language, Number(value)) ? one : many;
      return typeof value === 'number' ? numberText(language, value) : value;
    },
  );
}

function isOne(language: Language, number: number): boolean {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules.select(number) === 'one';
}
