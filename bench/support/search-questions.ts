// What is asked of a search: words of every class, drawn from the corpus so that each of them stands in some post.
import { type Corpus, type MadePost, numbersFrom } from './corpus.ts';

export interface Question {
  kind: string;
  /** As a reader would type it. */
  typed: string;
  /** What has to stand in a post for it to be right: all of these. */
  wanted: string[];
}

/** `posts` are those of the corpus, which phrases are cut out of. */
export function questions(corpus: Corpus, posts: number): Question[] {
  const next = numbersFrom(99);
  const { kanji, katakana, latin, english, verbs } = corpus.words;
  const anyPost = () => corpus.post(1 + Math.floor(next() * posts));
  const cut = (pattern: RegExp, from: (post: MadePost) => string) => {
    for (;;) {
      const found = [...from(anyPost()).matchAll(pattern)];
      const one = found[Math.floor(next() * found.length)]?.[0];
      if (one !== undefined) return one;
    }
  };
  const many = (count: number, make: () => string) => [...new Set(Array.from({ length: count }, make))];
  const text = (post: MadePost) => [post.title, ...post.lines].join('\n');
  const original = (post: MadePost) => (post.source ? post.source.lines.join('\n') : '');
  const pairs = kanji.filter((word) => word.length === 2);
  return [
    ...words('kanji, the commonest', pairs.slice(0, 20)),
    ...words('kanji', spread(pairs, 100)),
    ...words('katakana', spread(katakana, 80)),
    ...words(
      'verbs',
      spread(verbs, 80).map(({ stem, endings }) => stem + endings[Math.floor(next() * endings.length)]),
    ),
    ...words('Latin', spread(latin, 80)),
    ...words(
      'digits',
      many(40, () => cut(/\d{2,4}\p{Script=Han}/gu, text)),
    ),
    ...words(
      'mixed',
      many(60, () => cut(/[A-Z][A-Za-z0-9]+\p{Script=Han}{2}/gu, text)),
    ),
    ...phrases(
      'phrases',
      many(80, () => cut(/[^\n。、]{6,14}/gu, text)),
    ),
    ...words('original', spread(english.slice(30), 80)),
    ...phrases(
      'phrases, original',
      many(60, () => cut(/[a-z]{4,} [a-z]+(?: [a-z]+)?/gu, original)),
    ),
    ...several(
      'two words',
      many(60, () => twoWords(text(anyPost()), next)),
    ),
  ];
}

/** Some of a list in even steps, from the commonest to the rarest. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = list.length / count;
  return Array.from({ length: count }, (_, at) => list[Math.floor(at * step)] as T);
}

function words(kind: string, list: readonly string[]): Question[] {
  return list.map((word) => ({ kind, typed: word, wanted: [word] }));
}

function phrases(kind: string, list: readonly string[]): Question[] {
  return list.map((phrase) => ({ kind, typed: `"${phrase.trim()}"`, wanted: [phrase.trim()] }));
}

function several(kind: string, list: readonly string[]): Question[] {
  return list.map((both) => ({ kind, typed: both, wanted: both.split(' ') }));
}

function twoWords(said: string, next: () => number): string {
  const found = said.match(/\p{Script=Han}{2}/gu) ?? [];
  const one = () => found[Math.floor(next() * found.length)] ?? '';
  return `${one()} ${one()}`;
}
