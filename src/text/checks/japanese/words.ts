// Slips that show once a sentence is cut into words: doubled particles and words, ら抜き, a manner that changes.
import type { Check, Found, Manner, Place, Word } from '../finding.ts';

/** Particles that never follow each other in this order. */
const CLASHES = new Set(
  'をを がが にに へへ とと でで はは もも のの をが がを をに にを をで でを をは はを がは はが がも をへ へを がに にが'.split(
    ' ',
  ),
);
const CASE = new Set(['格助詞', '係助詞', '連体化']);

const doubled: Check = {
  id: 'ja-doubled',
  severity: 'must',
  to: ['ja'],
  *find({ target }, { words = [] }) {
    const byLetters = [...doubledLetters(target.text)];
    yield* byLetters;
    const taken: Place[] = [...byLetters];
    for (const [at, word] of words.entries()) {
      const found =
        clash(word, words[at + 1], words[at - 1]) ?? repeated(words, at) ?? lost(word, words[at + 1]);
      if (!found || taken.some((place) => found.start < place.end && found.end > place.start)) continue;
      taken.push(found);
      const text = target.text.slice(found.start, found.end);
      yield { ...found, params: { text } };
    }
  },
};

/** Endings typed twice: 「ありますます。」, but not 「ますます増える」. */
const ENDINGS =
  /(?<=\p{Script=Hiragana})ますます(?=[。！？」]|$)|でです(?=[。！？」]|$)|ですです|でしたでした|ましたました|ていたていた|ているている|というという/gu;

/** What a dictionary cuts otherwise, as 「議会議会」; 「一歩一歩」 and 「毎日毎日」 are meant. */
function* doubledLetters(text: string): Generator<Found> {
  for (const pattern of [/(?!.?[一毎何])([\p{Script=Han}]{2,4})\1/gu, ENDINGS]) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const cut = match[0] === 'でです' ? start + 1 : start + match[0].length / 2;
      yield { side: 'target', start, end, params: { text: match[0] }, fix: { start, end: cut, text: '' } };
    }
  }
}

function clash(word: Word, next: Word | undefined, before: Word | undefined): Found | null {
  if (next?.start !== word.end) return null;
  if (word.surface === 'の' && next.surface === 'の' && before?.kind === '名詞')
    return removal(word.start, next.end, next);
  if (word.kind !== '助詞' || next.kind !== '助詞') return null;
  if (!CLASHES.has(word.surface + next.surface)) return null;
  if (!CASE.has(word.detail) || !(CASE.has(next.detail) || next.surface === word.surface)) return null;
  // 「行くのが」「するのを」: a noun in the form of の, which dictionaries cut otherwise only now and then.
  if (word.surface === 'の' && before?.kind === '動詞') return null;
  return removal(word.start, next.end, word.surface === next.surface ? next : word);
}

/** 「そのの本」「このを」: what stands before a noun takes no particle. */
function lost(word: Word, next: Word | undefined): Found | null {
  if (next?.start !== word.end || !/^[こそあど]の$/u.test(word.surface)) return null;
  if (!/^[のをが]$/u.test(next.surface) && !(next.kind === '助詞' && CASE.has(next.detail))) return null;
  return removal(word.start, next.end, next);
}

/** The same word, or the same two to four words, twice in a row. */
function repeated(words: readonly Word[], at: number): Found | null {
  for (let size = 4; size >= 1; size--) {
    const first = words.slice(at, at + size);
    const second = words.slice(at + size, at + size * 2);
    if (second.length < size || first.some((word, i) => word.surface !== second[i]?.surface)) continue;
    if (first.some(({ kind }) => kind === '記号' || kind === '感動詞' || kind === '副詞') || !isSlip(first))
      continue;
    const [start, middle, end] = [first[0]?.start ?? 0, second[0]?.start ?? 0, second.at(-1)?.end ?? 0];
    return { side: 'target', start, end, fix: { start: middle, end, text: '' } };
  }
  return null;
}

/** 「一つ一つ」, 「どきどき」 and 「大きな大きな」 are meant. */
const MEANT = /^(?:など|また|こと|もの|いろ|ます|それ|とき|ただ)$/u;

function isSlip(words: readonly Word[]): boolean {
  const surface = words.map((word) => word.surface).join('');
  if (MEANT.test(surface) && words.length === 1 && surface !== 'こと' && surface !== 'もの') return false;
  const last = words.at(-1);
  if (words.some(({ detail }) => detail === '数' || detail === '副詞可能')) return false;
  if (words.length > 1) {
    if (!/\p{Script=Han}/u.test(surface) && surface.length < 3 && !isBound(last)) return false;
    return surface.length >= 2 && (isBound(last) || surface.length >= 4);
  }
  if (isBound(last))
    return surface.length >= 2 || CLASHES.has(surface + surface) || /^[たでし]$/u.test(surface);
  if (last?.kind === '名詞')
    return (
      /^[\p{Script=Han}]{2,}$|^[ァ-ヴー]{3,}$/u.test(surface) || surface === 'こと' || surface === 'もの'
    );
  return last?.kind === '動詞' || last?.kind === '接続詞'
    ? surface.length >= 2
    : last?.kind === '連体詞' && /^[こそあど]の$/u.test(surface);
}

function isBound(word: Word | undefined): boolean {
  return word?.kind === '助詞' || word?.kind === '助動詞';
}

function removal(start: number, end: number, extra: Word): Found {
  return { side: 'target', start, end, fix: { start: extra.start, end: extra.end, text: '' } };
}

const ra: Check = {
  id: 'ja-ra',
  severity: 'should',
  to: ['ja'],
  *find(_, { words = [] }) {
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      const place =
        next && /^れ/u.test(next.surface) && next.base === 'れる' && endsWithoutRa(word)
          ? { start: word.start, end: next.end, at: word.end }
          : dictionaryRa(word);
      if (!place) continue;
      const { start, end, at: cut } = place;
      yield {
        side: 'target',
        start,
        end,
        params: { text: word.base },
        fix: { start: cut, end: cut, text: 'ら' },
      };
    }
  },
};

/** 一段 and 来る take られる. */
function endsWithoutRa({ kind, inflection, form, surface }: Word): boolean {
  if (kind !== '動詞' || !/^未然形$|^連用形$/u.test(form)) return false;
  return inflection === '一段' || (/^カ変/u.test(inflection) && /^[来こ]$/u.test(surface));
}

const WITHOUT_RA =
  /^(見|来|出|着|寝|食べ|起き|降り|借り|信じ|考え|覚え|決め|続け|変え|逃げ|投げ|開け|閉め|届け|教え|答え|答え|止め|受け|避け|助け|調べ|生き|過ぎ|落ち|感じ|いれ|み|たべ|ね)れる$/u;

/** Some stand in the dictionary as words: 見れる. */
function dictionaryRa({ base, kind, start, end }: Word) {
  const stem = kind === '動詞' ? WITHOUT_RA.exec(base)?.[1] : undefined;
  return stem === undefined || stem === 'いれ' ? null : { start, end, at: start + stem.length };
}

const POLITE =
  /(?:です|ます|ました|ません|でした|ましょう|でしょう|ください|ませんでした)(?:[かねよわ]{0,2})[。！？]?$/u;
const PLAIN = /(?:だ|である|だった|であった|ない|なかった|た|る|だろう|[うくすつぬむぶぐ])[。！]?$/u;

export function mannerOf(text: string): Manner | null {
  const outside = text.trim().replace(/「[^」]*」|『[^』]*』|（[^）]*）/gu, '字');
  if (/^[「『]|[」』]$|[「『」』]/u.test(outside) || !/[。！？]$/u.test(outside)) return null;
  if (POLITE.test(outside)) return 'polite';
  return PLAIN.test(outside) ? 'plain' : null;
}

const manner: Check = {
  id: 'ja-manner',
  severity: 'should',
  to: ['ja'],
  *find({ target }, { manner: wanted }) {
    const is = mannerOf(target.text);
    if (!wanted || is === null || is === wanted) return;
    const end = target.text.trimEnd().length;
    const start = Math.max(0, end - 4);
    yield { side: 'target', start, end, says: is === 'polite' ? 'ja-manner-polite' : 'ja-manner-plain' };
  },
};

export const wordChecks: readonly Check[] = [doubled, ra, manner];
