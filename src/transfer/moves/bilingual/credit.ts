// The line that says of what a post is a translation: its words, the outlet, the title and the link in it.
import { type BlockJson, type Inline, textBlocks } from '../../../text/document.ts';
import { inlineTags, inlineText } from '../../../text/inline.ts';
import type { Credit } from './likeness.ts';
import type { Loose } from './loosened.ts';

export interface CreditLine extends Credit {
  /** Its place among the blocks. */
  at: number;
  /** It says that this is a translation, not only where something is from. */
  saysTranslated: boolean;
}

/** Words that only a translation has about it. */
const TRANSLATED = new RegExp(
  [
    '原文(?:は|へ|リンク|[:：／/]|$)|元記事|元の記事|もとの記事(?:は|へ|[:：／/]|$)|原題|原典|翻訳元|訳元|原著|オリジナル(?:記事|版)?(?:は|[:：])',
    '(?:全訳|抄訳|拙訳|試訳|翻訳|和訳)(?:[:：（()）。]|です|しました|した|$)|(?:を|から)(?:翻訳|和訳|訳出|抄訳)し|を訳し(?:た|まし)|の(?:全訳|抄訳|翻訳|和訳|訳)(?:です|でした|。|$)',
    '\\b(?:translated from|translation of|original (?:article|text|post|story)|originally (?:published|appeared)|read the original)',
    '\\b(?:aus dem englischen|traduit de|traducido del?|traduzido do|tradotto da)\\b',
  ].join('|'),
  'iu',
);
/** Words that a translation has at its head or its foot, and others too. */
const FROM =
  /^[\s（(【「［[※＊*→▶・~〜-]*(?:出典元?|出所|引用元|参照元|リンク元|ソース|情報元|source|via|from|fuente|quelle)\s*(?:[:：／/]|\s|$)|(?:より|から)[\s。）)\]］】」]*$/iu;
/** Of a picture, of numbers, or of something to read besides. */
const OF_OTHER =
  /^[\s（(【「［[※＊*]*(?:画像|写真|イラスト|図版?|表|データ|地図|動画|歌詞|参考|関連|photo|image|picture|video|music|data|cover)/iu;
/** As names from elsewhere are written. */
const FOREIGN = /\p{Script=Latin}{3}|\p{Script=Katakana}{3}/u;
/** Credits stand at the head or the foot. */
const AT_HEAD = 4;
const AT_FOOT = 7;
const LONGEST = 220;

/** `host` is of the blog that moves: a link within it is no original. The line that says most wins. */
export function creditIn(blocks: readonly Loose[], host: string | null): CreditLine | null {
  const texts = blocks.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const near = new Set([...texts.slice(0, AT_HEAD), ...texts.slice(-AT_FOOT)]);
  const found = [...near].flatMap((at) => linesAt(blocks, at, host));
  const worth = (line: CreditLine) =>
    (line.saysTranslated ? 4 : 0) + (line.address === null ? 0 : 2) + (line.outlet === '' ? 0 : 1);
  return found.sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

function linesAt(blocks: readonly Loose[], at: number, host: string | null): CreditLine[] {
  const block = blocks[at]?.block;
  if (!block) return [];
  const lines = linesOf(block);
  return lines.flatMap((line, index) => {
    const said = inlineText(line).trim();
    if (said === '' || said.length > LONGEST || OF_OTHER.test(said)) return [];
    const saysTranslated = TRANSLATED.test(said);
    if (!saysTranslated && !FROM.test(said)) return [];
    // The address may stand in a line of its own behind it.
    const next = lines[index + 1] ?? firstLine(blocks[at + 1]?.block);
    const address = linkIn(line, host) ?? (next && isAddressAlone(next) ? linkIn(next, host) : null);
    const credit = { at, saysTranslated, address, ...namesIn(said, line) };
    const isNamed = saysTranslated || address !== null || FOREIGN.test(credit.outlet + credit.title);
    return isNamed ? [credit] : [];
  });
}

function linesOf(block: BlockJson): Inline[] {
  if (block.type === 'link_card') return [];
  return textBlocks({ type: 'doc', content: [block] }).flatMap(({ content }) => {
    const lines: Inline[] = [[]];
    for (const node of content) {
      if (node.type === 'hard_break') lines.push([]);
      else lines.at(-1)?.push(node);
    }
    return lines;
  });
}

function firstLine(block: BlockJson | undefined): Inline | null {
  if (!block) return null;
  if (block.type === 'link_card') {
    const link = { type: 'link' as const, attrs: { href: block.attrs.href } };
    return [{ type: 'text', text: block.attrs.href, marks: [link] }];
  }
  return linesOf(block)[0] ?? null;
}

function isAddressAlone(line: Inline): boolean {
  const said = inlineText(line).trim();
  const linked = inlineTags(line).some(
    ({ mark, from, to }) => mark.type === 'link' && to - from > said.length * 0.7,
  );
  return /^https?:\/\/\S+$/u.test(said) || linked;
}

function linkIn(line: Inline, host: string | null): string | null {
  const marked = inlineTags(line).flatMap(({ mark }) => (mark.type === 'link' ? [mark.attrs.href] : []));
  const written = inlineText(line).match(/https?:\/\/[^\s<>"'）)」』、。]+/gu) ?? [];
  return [...marked, ...written].find((address) => isElsewhere(address, host)) ?? null;
}

function isElsewhere(address: string, host: string | null): boolean {
  if (!/^https?:/u.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  // A picture or a film is no article.
  return hostname !== host && !/\.(?:jpe?g|png|gif|webp|mp[34])$/iu.test(pathname);
}

const LEADS =
  /^[\s（(【「［[※＊*→▶・]*(?:原文(?:は|リンク)?|元記事|元の記事|もとの記事|原題|原典|翻訳元|訳元|出典元?|出所|引用元|参照元|リンク元|ソース|情報元|オリジナル(?:記事)?|source|via|from|original(?: article| text| post| story)?|translated from|translation of|originally (?:published|appeared)(?: in| on| at)?)[\s:：／/はこちら]*/iu;
const QUOTED = /[“"「『《]([^“”"「」『』《》]{2,200})[”"」』》]/u;
const DATE =
  /\d{1,4}[年./-]\d{1,2}(?:[月./-]\d{1,4}日?)?(?:付)?|\b(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,4}(?:,? \d{4})?/giu;

/** What stands behind the word: the title in its marks or as the words of the link, then who published it. */
function namesIn(said: string, line: Inline): Pick<Credit, 'outlet' | 'title'> {
  const rest = said.replace(/https?:\/\/\S+/gu, ' ').replace(LEADS, '');
  const quoted = QUOTED.exec(rest)?.[1]?.trim() ?? '';
  const linked = linkedWords(line);
  const isTitle = linked.length > 24 || BRACKETS.test(linked);
  const title = quoted !== '' ? quoted : isTitle ? linked.replace(BRACKETS, '').trim() : '';
  const without = rest
    .replace(quoted === '' ? '' : QUOTED, ' ')
    .replace(title === '' ? '' : title, ' ')
    .replace(DATE, ' ');
  const outlet =
    (isTitle || linked === title ? '' : outletIn(linked)) ||
    outletIn(BRACKETS.exec(without)?.[1] ?? '') ||
    outletIn(without.replace(BRACKETS, ' '));
  return { title, outlet };
}

const BRACKETS = /[（(]([^（）()]{2,80})[）)]/u;
const ABOUT =
  /(?:[紙誌]?の)?(?:全訳|抄訳|拙訳|翻訳|和訳|記事|訳)(?:です|でした)?[。]?$|[紙誌]?(?:の|より|から)[。]?$|を?(?:翻訳|訳)し(?:た|ました)(?:もの)?.*$/u;

function outletIn(said: string): string {
  // The outlet of a quoted title leaves its の before that of the words behind it.
  const outlet = tidy(tidy(tidy(said).replace(ABOUT, '')).replace(ABOUT, ''));
  return outlet.length >= 2 && outlet.length <= 60 && /\p{L}{2}/u.test(outlet) ? outlet : '';
}

function linkedWords(line: Inline): string {
  const said = inlineText(line);
  const tag = inlineTags(line).find(({ mark }) => mark.type === 'link');
  const words = tag ? said.slice(tag.from, tag.to).trim() : '';
  return /^https?:/u.test(words) ? '' : words;
}

function tidy(said: string): string {
  return said
    .replace(/^[\s,、，。:：()（）［］【】|／/–—-]+|[\s,、，。:：()（）［］【】|／/–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
