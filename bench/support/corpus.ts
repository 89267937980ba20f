// Texts that look like posts of a translating blog, made from a seed: the same every time, and nobody's words.

/** What a post of the corpus says, line by line. */
export interface MadePost {
  title: string;
  lines: string[];
  /** The English original, where it is a translation. */
  source: { title: string; lines: string[] } | null;
  /** Number of its topic. */
  topic: number;
}

export interface Corpus {
  post(number: number): MadePost;
  /** Words by kind, the most frequent first. */
  words: { kanji: string[]; katakana: string[]; latin: string[]; english: string[]; verbs: Verb[] };
}

interface Verb {
  stem: string;
  endings: readonly string[];
}

const KANJI =
  '外交政治経済教育文化社会国際関係環境農業工場学校図書館海岸道路橋川山森林水空気風雨雪光音色花草木石土金銀鉄火電車船旅宿食物米麦茶酒魚肉鳥虫馬牛犬猫人民家族親子兄弟姉妹友男女老若王市町村区県州島港駅店室門窓庭池湖谷原野畑田園公私新古大小高低長短多少強弱明暗早遅遠近深浅重軽白黒青赤東西南北前後左右上下内中心力声手足目耳口頭体薬病医歴史記録時代年月週日朝昼夜春夏秋冬数字語文章話題名作品画楽器歌劇映写真紙本辞典科理化学研究発明機械技術計算情報通信放送報道新聞記者編集出版印刷翻訳言葉意味思想哲宗神仏寺院法律裁判警察軍隊平和戦争条約独立自由権利義務選挙投票議員党首相大統領知事長官職労働組合会社銀行市場価格税予算貿易輸入出産業建築設計材料資源石炭油燃料発電波線管橋梁舟';
const KATAKANA =
  'ア イ カ キ ク コ サ シ ス タ チ ツ テ ト ナ ニ ノ ハ パ バ フ プ マ ミ ム メ ラ リ ル レ ロ ガ ギ グ ゴ ジ ダ デ ド ビ ブ ベ ボ ーン ット ッキ ャン シュ チャ ンド ンス ール'.split(
    ' ',
  );
const PARTICLES =
  'は が を に の で と も へ から まで より には では との への として について によって'.split(' ');
const FILLERS =
  'この その あの とても すこし まだ もう やはり しかし そして また ただ たとえば ところが そのころ'.split(
    ' ',
  );
const ENDINGS = [
  ['きます', 'きました', 'いた', 'いて', 'かない', 'けば', 'こう'],
  ['します', 'しました', 'した', 'して', 'さない', 'せば', 'そう'],
  ['ります', 'りました', 'った', 'って', 'らない', 'れば', 'ろう'],
  ['みます', 'みました', 'んだ', 'んで', 'まない', 'めば', 'もう'],
  ['べます', 'べました', 'べた', 'べて', 'べない', 'べれば', 'べよう'],
] as const;
const COUNTERS = '年 人 月 日 回 件 校 冊 度 番 分 円 キロ メートル パーセント'.split(' ');
const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl sp st t th tr v w'.split(' ');
const VOWELS = 'a e i o u ea oo ai ou ee'.split(' ');
const CODAS = 'n r l t s m nd st ck ng rt nt sh ll ve te'.split(' ');
const SMALL_WORDS =
  'the of and to in a that it was for on with as at by from this were had not but they she he his her which one all there'.split(
    ' ',
  );

/** Words of each kind that a topic leans on. */
const WORDS_OF_TOPIC = 40;

/** A stream of numbers from 0 to 1 (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * `leaning` is the share of content words that come from the post's own topic, one of `topics`, each of which has words
 * of its own among those of all.
 */
export function corpusOf(seed: number, { leaning = 0.25, topics = 60 } = {}): Corpus {
  const words = vocabulary(numbersFrom(seed));
  const known = new Map<number, Words>();
  const wordsOf = (topic: number) => {
    const own = known.get(topic) ?? topicOf(words, numbersFrom(seed * 1000 + topic));
    known.set(topic, own);
    return own;
  };
  return {
    words,
    post: (number) => {
      const next = numbersFrom(seed * 1_000_003 + number);
      const topic = Math.floor(next() * topics);
      return new Writer(words, wordsOf(topic), leaning, next).post(topic);
    },
  };
}

type Words = Corpus['words'];

function vocabulary(next: () => number): Words {
  const kanji = [...new Set([...KANJI].filter((one) => one.trim() !== ''))];
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const many = (count: number, make: () => string) => {
    const made = new Set<string>();
    while (made.size < count) made.add(make());
    return [...made];
  };
  const syllable = () => one(ONSETS) + one(VOWELS) + (next() < 0.6 ? one(CODAS) : '');
  return {
    kanji: many(9000, () => one(kanji) + one(kanji) + (next() < 0.15 ? one(kanji) : '')),
    katakana: many(2500, () =>
      Array.from({ length: 2 + Math.floor(next() * 3) }, () => one(KATAKANA)).join(''),
    ).filter((word) => !/^[ーッャュ]/.test(word)),
    latin: many(300, () =>
      next() < 0.4
        ? Array.from({ length: 2 + Math.floor(next() * 3) }, () => one([...'ABCDEGHIKLMNOPRSTUVW'])).join(
            '',
          ) + (next() < 0.3 ? String(Math.floor(next() * 30)) : '')
        : capital(syllable() + syllable()),
    ),
    english: [
      ...SMALL_WORDS,
      ...many(6000, () => syllable() + (next() < 0.75 ? syllable() : '') + (next() < 0.2 ? syllable() : '')),
    ],
    verbs: many(500, () => one(kanji) + (next() < 0.3 ? one(kanji) : '')).map((stem) => ({
      stem,
      endings: one(ENDINGS),
    })),
  };
}

function topicOf(words: Words, next: () => number): Words {
  const some = <T>(list: readonly T[], from: number, count: number) =>
    Array.from({ length: count }, () => list[from + Math.floor(next() * (list.length - from))] as T);
  return {
    kanji: some(words.kanji, 50, WORDS_OF_TOPIC),
    katakana: some(words.katakana, 20, WORDS_OF_TOPIC / 2),
    latin: some(words.latin, 0, 5),
    english: some(words.english, 300, WORDS_OF_TOPIC),
    verbs: some(words.verbs, 0, 15),
  };
}

class Writer {
  readonly #all: Words;
  readonly #own: Words;
  readonly #leaning: number;
  readonly #next: () => number;

  constructor(all: Words, own: Words, leaning: number, next: () => number) {
    this.#all = all;
    this.#own = own;
    this.#leaning = leaning;
    this.#next = next;
  }

  post(topic: number): MadePost {
    const paragraphs = 2 + Math.floor(this.#next() * 5);
    const isTranslation = this.#next() < 0.4;
    return {
      title: this.#title(),
      lines: Array.from({ length: paragraphs }, () => this.#paragraph(() => this.#sentence())),
      source: isTranslation
        ? {
            title: capital(this.#english(5)),
            lines: Array.from({ length: paragraphs }, () =>
              this.#paragraph(() => `${capital(this.#english(8 + Math.floor(this.#next() * 12)))}. `).trim(),
            ),
          }
        : null,
      topic,
    };
  }

  #paragraph(sentence: () => string): string {
    return Array.from({ length: 2 + Math.floor(this.#next() * 5) }, sentence).join('');
  }

  #title(): string {
    const head = this.#next() < 0.2 ? this.#word('katakana') : this.#word('kanji');
    return `${head}${this.#one(['の', 'と', 'が変えた', 'をめぐる', 'から見る'])}${this.#word('kanji')}`;
  }

  #sentence(): string {
    const { stem, endings } = this.#pick('verbs') as Verb;
    const parts = Array.from({ length: 2 + Math.floor(this.#next() * 3) }, () => this.#phrase());
    const open = this.#next() < 0.4 ? `${this.#one(FILLERS)}${this.#next() < 0.3 ? '、' : ''}` : '';
    return `${open}${parts.join(this.#next() < 0.2 ? '、' : '')}${stem}${this.#one(endings)}。`;
  }

  #phrase(): string {
    const chance = this.#next();
    const particle = this.#one(PARTICLES);
    if (chance < 0.62) return this.#word('kanji') + particle;
    if (chance < 0.78) return this.#word('katakana') + particle;
    if (chance < 0.85) return this.#word('latin') + this.#word('kanji') + particle;
    if (chance < 0.89) return this.#word('latin') + particle;
    const number =
      this.#next() < 0.3 ? 1900 + Math.floor(this.#next() * 130) : Math.floor(this.#next() * 500);
    return `${number}${this.#one(COUNTERS)}${particle}`;
  }

  #english(count: number): string {
    return Array.from({ length: count }, () =>
      this.#next() < 0.45 ? this.#one(SMALL_WORDS) : this.#word('english'),
    ).join(' ');
  }

  #word(kind: Exclude<keyof Words, 'verbs'>): string {
    return this.#pick(kind) as string;
  }

  /** Mostly a word of the topic or one drawn by Zipf's law. */
  #pick(kind: keyof Words): string | Verb {
    if (this.#next() < this.#leaning) return this.#one<string | Verb>(this.#own[kind]);
    const all: readonly (string | Verb)[] = this.#all[kind];
    return all[Math.floor(all.length ** this.#next()) - 1] ?? (all[0] as string);
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
