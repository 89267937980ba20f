// Tells whether a post is a finished translation, and of which kind: from its languages, their order, and the line that credits.
import type { DocumentJson } from '../../../text/document.ts';
import { detectLanguage, scriptOf } from '../../../text/language.ts';
import { type CreditLine, creditIn } from './credit.ts';
import { mayBe, weightOf } from './language-of.ts';
import type { Credit, Likeness } from './likeness.ts';
import { type Loose, loosened } from './loosened.ts';
import { isCredit, type Sided, sidesOf, sourceLanguageOf } from './sides.ts';
import { type Cover, coverOf } from './stretches.ts';

export interface RecogniseOptions {
  /** BCP 47, of the post: the language that it was translated into. */
  language: string;
  /** Host of the blog that moves, where it is known. */
  host: string | null;
}

/** Letters' worth below which an original is a quotation, and a text a note. */
const LEAST_ORIGINAL = 40;
const LEAST_TEXT = 60;

/** Pure. Null for a post that is none, as far as can be told: somebody looks at each of the others before anything is made of it. */
export function recognise(document: DocumentJson, { language, host }: RecogniseOptions): Likeness | null {
  const blocks = loosened(document, language);
  const credit = creditIn(blocks, host);
  const source = sourceLanguageOf(blocks, language, credit);
  const inText = source === null ? null : withOriginal(sidesOf(blocks, source, language, credit), source);
  const common = { targetLanguage: language, credit: named(credit) };
  if (inText !== null && source !== null)
    return { ...common, ...withCredit(inText, credit), sourceLanguage: source };
  if (credit === null) return null;
  return withoutOriginal(blocks, language, credit, common);
}

type Kind = Pick<Likeness, 'kind' | 'sure' | 'pairs'>;

function withOriginal(sided: readonly Sided[], source: string): Kind | null {
  const total = (side: Sided['side']) =>
    sided.reduce((sum, one) => sum + (one.side === side ? one.weight : 0), 0);
  if (source === '' || total('source') < LEAST_ORIGINAL) return null;
  const cover = coverOf(sided);
  const isTable = sided.some(({ isCell, side }) => isCell && side === 'source');
  return isTable ? inColumns(cover) : (inTurn(cover) ?? asWhole(cover));
}

function inColumns(cover: Cover): Kind | null {
  if (cover.source < 0.6 || cover.target < 0.3) return null;
  return { kind: 'beside', sure: cover.source > 0.8 ? 'sure' : 'likely', pairs: cover.fitting };
}

/** Most of both languages stands in stretches of like length, one after the other. */
function inTurn({ pairs, fitting, source, target }: Cover): Kind | null {
  if (fitting < 2 || source < 0.6 || target < 0.5) return null;
  const isSure = fitting >= 3 && source > 0.8 && target > 0.65 && fitting >= pairs * 0.8;
  return { kind: 'interleaved', sure: isSure ? 'sure' : 'likely', pairs: fitting };
}

function asWhole({ fitting, source, target }: Cover): Kind | null {
  if (fitting !== 1 || source < 0.8 || target < 0.5) return null;
  return { kind: 'beside', sure: source > 0.9 && target > 0.7 ? 'sure' : 'likely', pairs: 1 };
}

function withCredit(kind: Kind, credit: CreditLine | null): Kind {
  return credit?.saysTranslated ? { ...kind, sure: 'sure' } : kind;
}

/** All there is is the line: the text must be long enough to be a translation, and in one language. */
function withoutOriginal(
  blocks: readonly Loose[],
  own: string,
  credit: CreditLine,
  common: Pick<Likeness, 'targetLanguage' | 'credit'>,
): Likeness | null {
  const text = blocks.filter((loose, at) => !isCredit(loose, at, credit) && mayBe(loose.language, own));
  if (text.reduce((sum, { text }) => sum + weightOf(text, own), 0) < LEAST_TEXT) return null;
  const sourceLanguage = sourceOfNames(credit, own);
  const rest = { ...common, sourceLanguage, pairs: 0 };
  if (credit.address !== null) {
    const isForeign = sourceLanguage !== null || credit.saysTranslated;
    if (!isForeign) return null;
    return { ...rest, kind: 'linked', sure: credit.saysTranslated ? 'sure' : 'likely' };
  }
  if (!credit.saysTranslated && sourceLanguage === null) return null;
  if (credit.outlet === '' && credit.title === '') return null;
  return { ...rest, kind: 'credited', sure: credit.saysTranslated ? 'sure' : 'likely' };
}

/** As the outlet and the title are written; null where they are written as the blog's own language is, or do not tell. */
function sourceOfNames({ outlet, title }: Credit, own: string): string | null {
  const words = `${title} ${outlet}`;
  const seen = detectLanguage(words);
  if (seen !== null) return mayBe(seen, own) ? null : seen;
  const isLatin =
    /\p{Script=Latin}{3}/u.test(words) && !/[\p{Script=Han}\p{Script=Kana}\p{Script=Hiragana}]/u.test(words);
  return isLatin && scriptOf(own) !== 'Latn' ? 'en' : null;
}

function named(credit: CreditLine | null): Credit | null {
  return credit && { outlet: credit.outlet, title: credit.title, address: credit.address };
}
