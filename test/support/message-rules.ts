// The rules of the house about interface text: complete in both languages, and there for every key in the code.

import { withoutComments } from './architecture.ts';

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

const languages = ['ja', 'en'];

/** Texts that are missing, empty, or name other parameters than their sibling in the other language. */
export function messageFindings(catalogue: Catalogue): string[] {
  return Object.entries(catalogue).flatMap(([key, texts]) => {
    const missing = languages.filter((language) => !texts[language]?.trim());
    if (missing.length > 0) return missing.map((language) => `${key}: has no ${language} text`);
    const [first = '', ...others] = languages.map((language) => parametersOf(texts[language] ?? ''));
    if (others.every((other) => other === first)) return [];
    const spoken = languages.map(
      (language) => `${language} ${parametersOf(texts[language] ?? '') || 'nothing'}`,
    );
    return [
      `${key}: ${spoken
        .join(', ')
        .replace(/^(\w+) /, '$1 speaks of ')
        .replace(/, (\w+) /, ', $1 of ')}`,
    ];
  });
}

/** `{name}` and `{n|day|days}`, in alphabetical order, as one text. */
function parametersOf(text: string): string {
  const names = [...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map(([, name]) => `{${name}}`);
  return [...new Set(names)].sort().join(' ');
}

/**
 * Literals in code that begin like a message key (`desk.…` when there is any key of desk). A template with a changing
 * end counts as the pattern `desk.state.*`.
 */
export function keysIn(code: string, catalogue: Catalogue): string[] {
  const rooms = [...new Set(Object.keys(catalogue).map((key) => key.split('.')[0]))].join('|');
  const literal = new RegExp(`(['"\`])((?:${rooms})\\.[A-Za-z0-9_.-]+)(\\1|\\$\\{)`, 'g');
  const file = /\.(js|css|ts|tsx|svg|png|html|json|sqlite)$/;
  return [...code.matchAll(literal)]
    .map(([, , key = '', end]) => (end === '${' ? `${key}*` : key))
    .filter((key) => !file.test(key));
}

/** Keys (or patterns) that no text stands behind, each once. */
export function unknownKeys(used: readonly string[], catalogue: Catalogue): string[] {
  const known = Object.keys(catalogue);
  const exists = (key: string) =>
    key.endsWith('*')
      ? known.some((other) => other.startsWith(key.slice(0, -1)))
      : Object.hasOwn(catalogue, key);
  return [...new Set(used)].filter((key) => !exists(key));
}

/** Texts that the code names neither by their key nor by a pattern, nor as the heading of a refusal's page. */
export function unusedKeys(used: readonly string[], catalogue: Catalogue): string[] {
  const named = new Set(used);
  const patterns = [...named].filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1));
  return Object.keys(catalogue).filter(
    (key) =>
      !named.has(key.replace(/\.title$/, '')) &&
      !named.has(key) &&
      !patterns.some((start) => key.startsWith(start)),
  );
}

/** Words between tags or in a spoken attribute, and Japanese in literals: text that belongs under a key. */
export function textIn(source: string): string[] {
  const code = withoutComments(source);
  const places = [
    /(?<=(?<![\w.])<\/?[\w.]*(?:\s[^<>;]*)?>)(?!\s*[,:=|&?])([^<>{}();]*\p{L}{2}[^<>{}();]*)(?=<\/?[A-Za-z>])/gu,
    /\b(?:aria-label|title|placeholder|alt)="([^"]*\p{L}{2}[^"]*)"/gu,
    /['"`]([^'"`\n]*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][^'"`\n]*)['"`]/gu,
  ];
  return places.flatMap((place) => [...code.matchAll(place)].map(([, text = '']) => text.trim()));
}
