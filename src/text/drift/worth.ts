// What of a sentence is worth looking at again when it changes: everything but white space, signs that are written
// differently, and a comma that carries nothing.

/** One sentence of a text, as two versions of the text are compared. */
export interface DriftSentence {
  text: string;
  /** Number of its block; a quotation does not go on into the next one. */
  block: number;
  /** A title or a heading, in which every sign counts. */
  headline: boolean;
}

/** Signs of which a person would not see that they changed, or not care. */
const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''],
  [/[‘’‚‛′´`]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/\s+/gu, ' '],
];

/** A word before or after which a comma may turn the sense: “No, thanks.” */
const NEGATION =
  /^(?:no|not|never|nor|none|without|cannot|\p{L}+n't|nein|nicht|kein\p{L}*|nie|non|pas|jamais|sans|nunca|sin|mai|senza)$/iu;
/** A comma, or several, with the white space after. */
const COMMA = /[,，、]+ ?/gu;
const QUOTED = /"[^"]*(?:"|$)|「[^」]*(?:」|$)|『[^』]*(?:』|$)|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;

/**
 * A key for each sentence: two whose keys are equal differ in nothing that is worth looking at. Digits, names, negation
 * and every word always count; in headlines and within quotations every sign does.
 */
export function worthOf(sentences: readonly DriftSentence[]): string[] {
  let block: number | null = null;
  let within = false;
  return sentences.map((sentence) => {
    if (sentence.block !== block) within = false;
    block = sentence.block;
    const plain = withPlainSigns(sentence.text);
    // A quotation that began in a sentence before goes on in this one.
    const opened = within ? `"${plain}` : plain;
    within = ((opened.match(/"/g)?.length ?? 0) & 1) === 1;
    const key = sentence.headline ? plain : withoutCommas(opened);
    return `${sentence.headline ? '#' : ''}${key}`;
  });
}

/** The text without what only its setting is. */
export function withPlainSigns(text: string): string {
  return TYPOGRAPHY.reduce(
    (sofar, [sign, plain]) => sofar.replace(sign, plain),
    text.normalize('NFC'),
  ).trim();
}

function withoutCommas(text: string): string {
  let at = 0;
  let kept = '';
  for (const quoted of text.matchAll(QUOTED)) {
    kept += outsideQuotation(text.slice(at, quoted.index)) + quoted[0];
    at = quoted.index + quoted[0].length;
  }
  return (kept + outsideQuotation(text.slice(at))).replace(/ +/g, ' ').trim();
}

function outsideQuotation(text: string): string {
  return text.replace(COMMA, (comma, at: number) => {
    const before = /\S+$/u.exec(text.slice(0, at))?.[0] ?? '';
    const after = /^\S+/u.exec(text.slice(at + comma.length))?.[0] ?? '';
    if (carries(before, after)) return comma;
    return /[,，]/u.test(comma) ? ' ' : '';
  });
}

/** Between digits, between two names, or beside a negation. */
function carries(before: string, after: string): boolean {
  const [left, right] = [bare(before), bare(after)];
  if (/\d$/u.test(left) && /^\d/u.test(right)) return true;
  if (/^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right)) return true;
  return NEGATION.test(left) || NEGATION.test(right);
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
