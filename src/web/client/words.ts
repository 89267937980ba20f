// The texts of a program in the browser: filled in with parameters, in the language the page came in.
import { fill } from '../../text/fill.ts';

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

/** A key without text shows itself. */
export function wordsOf(
  texts: Readonly<Record<string, string>>,
  { speech: language, timeZone }: { speech: 'ja' | 'en'; timeZone: string },
): Words {
  const words = (key: string, params: Params = {}) => fill(texts[key] ?? key, language, params);
  return Object.assign(words, { language, timeZone });
}
