// Signs of a Japanese sentence: pairs, spaces, widths, the end of a sentence, groups of digits, letters that look alike.
import type { Check, Found } from '../finding.ts';
import { narrow } from '../fold.ts';

const J = '\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー々、。「」『』（）【】〈〉《》・…―！？';

const PAIRS: Record<string, string> = {
  '」': '「',
  '』': '『',
  '）': '（',
  ')': '(',
  '〉': '〈',
  '》': '《',
  '】': '【',
  '〕': '〔',
  '”': '“',
};
const OPENING = new Set(Object.values(PAIRS));

const pairs: Check = {
  id: 'ja-pairs',
  severity: 'must',
  to: ['ja'],
  *find({ source, target }) {
    const open: { sign: string; at: number }[] = [];
    const stray: { sign: string; at: number }[] = [];
    // Some write ” on both sides.
    const upright = target.text.includes('“') ? target.text : target.text.replaceAll('”', '\0');
    const text = upright.replace(/[A-Za-z0-9]\)|(?<=[:;])[()]/g, (found) =>
      found.length === 2 && !target.text.includes('(') ? '\0\0' : found,
    );
    for (const { 0: sign, index: at } of text.matchAll(/[「」『』（）()〈〉《》【】〔〕“”]/gu)) {
      if (OPENING.has(sign)) open.push({ sign, at });
      else if (open.at(-1)?.sign === PAIRS[sign] || mixed(open.at(-1)?.sign, sign)) open.pop();
      else stray.push({ sign, at });
    }
    // A quotation of several sentences opens in one segment and closes in another.
    const goesOn = openQuotes(source.text);
    const left = open.filter(({ sign }, at) => !(goesOn.opens && at === 0 && /[「『“]/u.test(sign)));
    const right = stray.filter(({ sign }, at) => !(goesOn.closes && at === 0 && /[」』”]/u.test(sign)));
    for (const { sign, at } of left)
      yield { side: 'target', start: at, end: at + 1, says: 'ja-pairs-open', params: { sign } };
    for (const { sign, at } of right)
      yield { side: 'target', start: at, end: at + 1, says: 'ja-pairs-close', params: { sign } };
  },
};

/** What one sentence lets pass because its source does the same, and the whole text does not make good. */
const pairsAcross: Check = {
  id: 'ja-pairs-across',
  severity: 'should',
  to: ['ja'],
  *find(pair, { unpaired = [] }) {
    const seen = new Set(Array.from(pairs.find(pair, {}), ({ start }) => start));
    for (const { start, end, sign, opens } of unpaired) {
      const says = opens ? 'ja-pairs-across-open' : 'ja-pairs-across-close';
      if (!seen.has(start)) yield { side: 'target', start, end, says, params: { sign } };
    }
  },
};

/** （…) is an affair of width. */
function mixed(open: string | undefined, close: string): boolean {
  return (open === '（' && close === ')') || (open === '(' && close === '）');
}

function openQuotes(text: string): { opens: boolean; closes: boolean } {
  const count = (sign: string) => text.split(sign).length - 1;
  const [left, right, plain] = [count('“') + count('「'), count('”') + count('」'), count('"')];
  const odd = plain % 2 === 1;
  return { opens: left > right || odd, closes: right > left || odd };
}

const spaces: Check = {
  id: 'ja-spaces',
  severity: 'should',
  to: ['ja'],
  *find({ target }) {
    // After ！ and ？ one full-width space is the custom, and one may lead a paragraph.
    const pattern = new RegExp(`(?<=[${J}])(?:[ \\t\\u00a0]+\\u3000*|\\u3000+)(?=[${J}])`, 'gu');
    for (const match of target.text.matchAll(pattern)) {
      const before = target.text.charAt(match.index - 1);
      if (/[！？!?]/u.test(before) && match[0] === '\u3000') continue;
      const place = { start: match.index, end: match.index + match[0].length };
      yield { side: 'target', ...place, fix: { ...place, text: '' } };
    }
  },
};

const HALF = /[\uff61-\uff9f]+/gu;
const SIGNS: Record<string, string> = {
  ',': '、',
  '.': '。',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  ':': '：',
  ';': '；',
};

const width: Check = {
  id: 'ja-width',
  severity: 'should',
  to: ['ja'],
  *find({ target: { text, marks } }) {
    for (const match of text.matchAll(HALF))
      yield replace(match, match[0].normalize('NFKC'), 'ja-width-half');
    for (const match of text.matchAll(/[Ａ-Ｚａ-ｚ]+/gu))
      yield replace(match, narrow(match[0]), 'ja-width-full');
    const links = marks.filter(({ kind }) => kind === 'link');
    const letter = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー々]';
    for (const match of text.matchAll(
      new RegExp(
        `(?<=${letter}|[」』）])(?:[,!?]+|[.:;]+(?![A-Za-z0-9/]))|(?<=${letter})\\((?!https?:)|\\((?=${letter})|(?<=${letter})\\)`,
        'gu',
      ),
    )) {
      if (links.some(({ start, end }) => match.index >= start && match.index < end)) continue;
      yield replace(match, Array.from(match[0], (sign) => SIGNS[sign] ?? sign).join(''), 'ja-width-sign');
    }
    const full = [...text.matchAll(/[０-９][０-９．，]*/gu)];
    if (/[0-9]/.test(text.replace(/[A-Za-z][A-Za-z0-9-]*|https?:\/\/\S+|\[\^?[0-9]+\]/g, '')))
      for (const match of full) yield replace(match, narrow(match[0]), 'ja-width-digits');
  },
};

const period: Check = {
  id: 'ja-period',
  severity: 'should',
  to: ['ja'],
  *find({ source, target }) {
    const text = target.text.trimEnd().replace(/(?:\[\^?[0-9]+\]|[※＊][0-9]+|\*+)$/u, '');
    const end = text.length;
    // A headline has no stop in the source either.
    if (text === '' || !/[.。!?！？…][”"’')\]」』）*]*(?:\[\^?[0-9]+\])?$/u.test(source.text.trimEnd()))
      return;
    if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]$/u.test(text)) return;
    const last = Array.from(text).at(-1) ?? '';
    const stop = /[?？]/u.test(source.text.trimEnd().slice(-3)) && !/か$/u.test(text) ? '？' : '。';
    yield { side: 'target', start: end - last.length, end, fix: { start: end, end, text: stop } };
  },
};

const digits: Check = {
  id: 'ja-digits',
  severity: 'must',
  to: ['ja'],
  *find({ target: { text } }) {
    const plain = narrow(text).replace(/https?:\/\/[!-~]+/g, (found) => ' '.repeat(found.length));
    for (const match of plain.matchAll(/(?<![\d.,])\d+(?:,\d+)+(?![\d])/g)) {
      const groups = match[0].split(',');
      const isList =
        groups.every((group) => group.length === 1) ||
        (groups.length > 2 && groups.every((group) => group.length === 2)) ||
        groups.every((group) => /^(1\d|20)\d\d$/.test(group));
      const isGrouped = /^\d{1,3}(,\d{3})+$/.test(match[0]);
      if (isGrouped || isList) continue;
      yield {
        side: 'target',
        start: match.index,
        end: match.index + match[0].length,
        params: { text: match[0] },
      };
    }
    for (const match of plain.matchAll(
      /\d[、。]\d{3}(?![\d月日年時分])|[万億兆]{2,}|億[\d.,]+億|万[\d.,]+万|\d+\.\d+\.\d+(?=[万億兆%])|\d万[\d,]*億/g,
    )) {
      if (match[0] === '億兆' || match[0] === '億万') continue;
      yield {
        side: 'target',
        start: match.index,
        end: match.index + match[0].length,
        params: { text: match[0] },
      };
    }
  },
};

const stops: Check = {
  id: 'ja-stops',
  severity: 'must',
  to: ['ja'],
  *find({ target: { text } }) {
    for (const match of text.matchAll(/(?<![、。])(?:、、|。。|、。|。、)(?![、。])/gu)) {
      yield replace(match, match[0].includes('。') ? '。' : '、', 'ja-stops');
    }
  },
};

export const signChecksJa: readonly Check[] = [pairs, pairsAcross, spaces, width, period, stops, digits];

function replace(match: RegExpExecArray, text: string, says: string): Found {
  const place = { start: match.index, end: match.index + match[0].length };
  return { side: 'target', ...place, says, params: { text: match[0], right: text }, fix: { ...place, text } };
}
