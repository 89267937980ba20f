// The sides of a post that holds two languages: which blocks are the original, and which the translation.
import { detectLanguage, primaryLanguage, scriptOf } from '../../../text/language.ts';
import type { CreditLine } from './credit.ts';
import { LATIN, mayBe, weightOf } from './language-of.ts';
import type { Loose } from './loosened.ts';

/** What is said of each block: a stretch of the original, of the translation, or neither. */
export interface Sided extends Loose {
  side: 'source' | 'target' | null;
  weight: number;
}

export function sidesOf(
  blocks: readonly Loose[],
  source: string,
  own: string,
  credit: Pick<CreditLine, 'at'> | null,
): Sided[] {
  return blocks.map((loose, at) => {
    const isSource =
      !isCredit(loose, at, credit) && mayBe(loose.language, source) && !mayBe(loose.language, own);
    const isTarget = !isCredit(loose, at, credit) && mayBe(loose.language, own);
    const side = isSource ? 'source' : isTarget ? 'target' : null;
    return { ...loose, side, weight: side === null ? 0 : weightOf(loose.text, isSource ? source : own) };
  });
}

/** The language other than the blog's that says most; null where no language is told by its words. */
export function sourceLanguageOf(
  blocks: readonly Loose[],
  own: string,
  credit: Pick<CreditLine, 'at'> | null,
): string | null {
  const others = blocks.filter(
    (loose, at) => !isCredit(loose, at, credit) && loose.language !== null && !mayBe(loose.language, own),
  );
  const weights = new Map<string, number>();
  for (const { language, text } of others) {
    const name = primaryLanguage(language ?? LATIN);
    weights.set(name, (weights.get(name) ?? 0) + weightOf(text, language ?? LATIN));
  }
  const [most] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (most === undefined) return null;
  // Names, titles and codes are Latin letters too: it takes the small words of a language.
  const latin = others.filter(({ language }) => language === LATIN || scriptOf(language ?? '') === 'Latn');
  if (most !== 'und' && scriptOf(most) !== 'Latn') return most;
  return detectLanguage(latin.map(({ text }) => text).join('\n'));
}

/** Letters of a block that is a line of credit and nothing more. */
const CREDIT_ALONE = 300;

/** A longer block only ends or begins with the line, and says something besides. */
export function isCredit({ text }: Loose, at: number, credit: Pick<CreditLine, 'at'> | null): boolean {
  return at === credit?.at && text.length <= CREDIT_ALONE;
}
