// Slips of Japanese, as fingers and conversions make them.
import { type Clean, changed, pick, put, type Source } from './check-damage.ts';

export function dropOne(source: string, target: string, pattern: RegExp, next: () => number) {
  const match = pick([...target.matchAll(pattern)], next);
  return match ? { source, target: target.slice(0, match.index) + target.slice(match.index + 1) } : null;
}

export function doubledParticle({ source, target }: Clean, { next, wordsOf }: Source) {
  const particles = wordsOf(target).filter(
    ({ kind, detail, surface }) =>
      kind === '助詞' && /^(?:格助詞|係助詞|連体化)$/u.test(detail) && /^[をがにはので]$/u.test(surface),
  );
  const word = pick(particles, next);
  return word ? { source, ...put(target, word, word.surface + word.surface) } : null;
}

export function doubledWord({ source, target }: Clean, { next, wordsOf }: Source) {
  const nouns = wordsOf(target).filter(
    ({ kind, surface, detail }) =>
      kind === '名詞' &&
      detail !== '数' &&
      detail !== '副詞可能' &&
      /^[\p{Script=Han}]{2,}$|^[ァ-ヴー]{3,}$/u.test(surface),
  );
  const word = pick(nouns, next);
  return word ? { source, ...put(target, word, word.surface + word.surface) } : null;
}

export function demonstrative({ source, target }: Clean, { next, wordsOf }: Source) {
  const words = wordsOf(target);
  const word = pick(
    words.filter(({ surface }) => /^[こそあど]の$/u.test(surface)),
    next,
  );
  if (word)
    return { source, ...put(target, word, word.surface + (pick(['の', 'の', 'を', 'が'], next) ?? 'の')) };
  return null;
}

export function raLost({ source, target }: Clean, { next }: Source) {
  const match = pick(
    [...target.matchAll(/(?<=べ|見|き|来|寝|り|れ|じ|開け|着|え|め)られ(?=る|ない|な|た|まし|ませ)/gu)],
    next,
  );
  return match ? { source, ...put(target, { start: match.index, end: match.index + 2 }, 'れ') } : null;
}

export function spaceInside({ source, target }: Clean, { next, wordsOf }: Source) {
  const word = pick(wordsOf(target).slice(1), next);
  if (!word || /^[A-Za-z0-9]/.test(word.surface) || /[A-Za-z0-9]$/.test(target.slice(0, word.start)))
    return null;
  return {
    source,
    target: `${target.slice(0, word.start)}${next() < 0.6 ? ' ' : '\u3000'}${target.slice(word.start)}`,
    place: { start: word.start, end: word.start + 1 },
  };
}

const NARROW: Record<string, string> = { '、': ',', '。': '.', '！': '!', '？': '?' };

export function otherWidth({ source, target }: Clean, { next }: Source) {
  if (next() < 0.4) return changed(source, target, /[ァ-ヴー]{2,}/u, 'ｶﾀｶﾅ');
  const match = pick([...target.matchAll(/[、。！？]/gu)], next);
  return match && !/[A-Za-z0-9]/.test(target.charAt(match.index - 1))
    ? { source, ...put(target, { start: match.index, end: match.index + 1 }, NARROW[match[0]] ?? '') }
    : null;
}

export function malformedDigits({ source, target }: Clean, { next }: Source) {
  const match = pick([...target.matchAll(/[0-9]{3,}/gu)], next);
  if (!match) return null;
  const digits = match[0];
  const cuts = [1, 2, 3].filter((cut) => cut < digits.length && digits.length - cut !== 3);
  const cut = pick(cuts, next);
  if (cut === undefined) return null;
  return {
    source,
    ...put(
      target,
      { start: match.index, end: match.index + digits.length },
      `${digits.slice(0, cut)},${digits.slice(cut)}`,
    ),
  };
}

export function smallKana({ source, target }: Clean, { next }: Source) {
  const large: Record<string, string> = { っ: 'つ', ょ: 'よ', ゃ: 'や' };
  const places = [
    ...target.matchAll(
      /(?<=ま|で)しょ(?=う)|(?<=しま|だ|[\p{Script=Han}])っ(?=た[。、])|(?<=ち)ょっ(?=と)|(?<=びっ|いっし)ょ|(?<=び)っ(?=くり)|(?<=じ)ゃ(?=な)|(?<=い)っ(?=しょ)|(?<=ゆ)っ(?=くり)/gu,
    ),
  ];
  const match = pick(places, next);
  if (match && next() < 0.7)
    return {
      source,
      ...put(
        target,
        { start: match.index, end: match.index + match[0].length },
        Array.from(match[0], (kana) => large[kana] ?? kana).join(''),
      ),
    };
  const mixed = pick([...target.matchAll(/(?<=[ァ-ヴー])[ャュョッィェ](?=[ァ-ヴー])/gu)], next);
  if (mixed)
    return {
      source,
      ...put(
        target,
        { start: mixed.index, end: mixed.index + 1 },
        String.fromCharCode(mixed[0].charCodeAt(0) - 0x60),
      ),
    };
  const doubled = pick([...target.matchAll(/っ(?=[たてと])/gu)], next);
  return doubled
    ? { source, ...put(target, { start: doubled.index, end: doubled.index + 1 }, 'っっ') }
    : null;
}

export function lookalike({ source, target }: Clean, { next }: Source) {
  const long = pick([...target.matchAll(/(?<=[ァ-ヴ])ー(?=[ァ-ヴ])/gu)], next);
  if (long)
    return {
      source,
      ...put(target, { start: long.index, end: long.index + 1 }, pick(['―', '－', '—', '一'], next) ?? '―'),
    };
  const alike: Record<string, string> = { カ: '力', ロ: '口', エ: '工', タ: '夕', ニ: '二' };
  const kana = pick([...target.matchAll(/(?<=[ァ-ヴー])[カロエタニ](?=[ァ-ヴー])/gu)], next);
  if (kana)
    return { source, ...put(target, { start: kana.index, end: kana.index + 1 }, alike[kana[0]] ?? '') };
  const to = pick(
    [...target.matchAll(/(?<=[\p{Script=Han}\p{Script=Hiragana}])へ(?=[\p{Script=Han}])/gu)],
    next,
  );
  return to ? { source, ...put(target, { start: to.index, end: to.index + 1 }, 'ヘ') } : null;
}
