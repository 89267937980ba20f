// Signs that carry meaning: quotation marks, brackets, questions, exclamations, and the little words of negation.
import { primaryLanguage } from '../../language.ts';
import type { Check, Place } from '../finding.ts';
import { whole } from './whole.ts';

const QUOTED: Record<string, RegExp> = {
  en: /“[^”]*(?:”|$)|(?<![\p{L}\p{N}])"[^"]*"|(?<=^)[^“”]*”|«[^»]*»/gu,
  ja: /「|『|“|〝|(?<=^)[^「『]*[」』]|”[^”]+”/gu,
};

const quotes: Check = {
  id: 'quotes',
  severity: 'must',
  from: ['en'],
  to: ['ja'],
  *find({ source, target }) {
    const asked = quotationsIn(source.text);
    const said =
      [...target.text.matchAll(QUOTED.ja as RegExp)].length + (/"[^"]+"/.test(target.text) ? 1 : 0);
    const [lost] = asked.slice(said);
    if (lost) yield { side: 'source', ...lost, params: { text: source.text.slice(lost.start, lost.end) } };
  },
};

/** “I went,” she said, “and saw.” is one quotation in two pieces. */
function quotationsIn(text: string): Place[] {
  const found: Place[] = [];
  for (const match of text.matchAll(QUOTED.en as RegExp)) {
    const last = found.at(-1);
    const between = last ? text.slice(last.end, match.index) : '';
    const goesOn =
      last &&
      /[,.?!—–-]”?"?$/.test(text.slice(last.start, last.end)) &&
      /^ [^.?!“”"]{2,60}[,.] ?$/.test(between);
    if (last && goesOn) last.end = match.index + match[0].length;
    else found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const brackets: Check = {
  id: 'brackets',
  severity: 'should',
  *find({ source, target }) {
    const asked = [...withoutLinks(source.text).matchAll(/[(（]/gu)];
    const said = [...withoutLinks(target.text).matchAll(/[(（〔［]|――|──/gu)];
    const [lost] = asked.slice(said.length);
    if (!lost) return;
    const closes = source.text.slice(lost.index).search(/[)）]/u);
    const end = closes < 0 ? source.text.length : lost.index + closes + 1;
    yield { side: 'source', start: lost.index, end };
  },
};

/** The round brackets of Markdown bracket nothing; what stood there keeps its place. */
function withoutLinks(text: string): string {
  return text.replace(/\]\([^)\s]*\)|\[\^[^\]]*\]/gu, (found) => ' '.repeat(found.length));
}

const ASKS_JA =
  /[?？]|(?:か|かい|かな|かしら|だろう|でしょう|の|っけ)[。」』）\s]*$|か[。」』]|か、?と(?:尋|聞|問|たず|きい|き[いく])|か(?:どうか|は|が|を|も|、)/u;

const question: Check = {
  id: 'question',
  severity: 'should',
  *find({ source, target, to }) {
    const asks = /[?？]/u.test(withoutAddresses(source.text));
    const isAsked = (primaryLanguage(to) === 'ja' ? ASKS_JA : /[?？;؟]/u).test(target.text);
    if (asks && !isAsked) yield { side: 'target', ...ending(target.text) };
    if (!asks && /[?？][」』）)”"]*$/u.test(target.text.trimEnd()))
      yield { side: 'target', ...ending(target.text), says: 'question-added' };
  },
};

const exclamation: Check = {
  id: 'exclamation',
  severity: 'note',
  *find({ source, target }) {
    const [asked, said] = [source, target].map(({ text }) => /[!！‼]/u.test(withoutAddresses(text)));
    if (asked && !said) yield { side: 'target', ...ending(target.text) };
    if (!asked && said) yield { side: 'target', ...ending(target.text), says: 'exclamation-added' };
  },
};

const NEGATIVE: Record<string, RegExp> = {
  en: /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without)\b|n['’]t\b/giu,
  ja: /な(?:い|く|かっ|かろ|けれ)|ず(?![っつら])|ぬ|まい[。」]|ません|ねば|ねえ|[無不非未否]|なし|なき|じゃん|いいえ|いや[、。]|以外|しか(?![しけくるりたも])|だめ|ダメ|禁|嫌|反対|拒|断|やめ|ゼロ|一人で|ひとりで|かどうか/u,
};
/** Negation in form alone, or one that Japanese says otherwise. */
const EMPTY_NEGATIVE =
  /\bnot only\b|\bno (?:longer|sooner|doubt|matter|wonder|later|less|fewer|more than)\b|\bno\.? ?\d|\b(?:why not|whether or not|if not|not to mention|nothing but|can(?:not|['’]t) (?:help|wait))\b|\bno one else\b|(?:is|are|was|were|do|does|did|has|have|wo|ca)n['’]t (?:it|he|she|they|we|you|I)\b[^.]*\?/giu;

const negation: Check = {
  id: 'negation',
  severity: 'note',
  from: ['en'],
  to: ['ja'],
  *find({ source, target }) {
    const masked = source.text.replace(EMPTY_NEGATIVE, (found) => '\0'.repeat(found.length));
    const [first] = masked.matchAll(NEGATIVE.en as RegExp);
    if (!first || (NEGATIVE.ja as RegExp).test(target.text)) return;
    const place = { start: first.index, end: first.index + first[0].length };
    yield { side: 'source', ...place, other: whole(target.text), params: { text: first[0] } };
  },
};

export const signChecks: readonly Check[] = [quotes, brackets, question, exclamation, negation];

function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/\S+|\]\([^)\s]*\)/gu, '');
}

/** The last signs of a text. */
function ending(text: string): Place {
  const { end } = whole(text);
  const last = Array.from(text.slice(0, end)).at(-1) ?? '';
  return { start: end - last.length, end };
}
