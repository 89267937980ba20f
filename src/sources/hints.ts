// Where an article says its words come from: "according to …", "told …", speakers who are not named.
import type { HintReason, ProvenanceHint } from './found.ts';

/** One paragraph of the body, with the links that stand in it. */
export interface Passage {
  text: string;
  links: { text: string; address: string }[];
}

interface HintRule {
  reason: HintReason;
  kind: ProvenanceHint['kind'] | 'named';
  /** Group `name` holds who is named or how the unnamed speaker is described. */
  pattern: RegExp;
}

/** One capitalised word; a full stop only inside it or after an initial, else it ends the sentence. */
const WORD = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&-]*(?:\\.\\p{L}[\\p{L}\\p{N}]*)*)";
/** A name in a language with capitals: "The Valley Post", "Anna de Vries", "BBC". */
const NAME = `(?<name>(?:[Tt]he )?${WORD}(?:(?: (?:of|of the|for|and|de|van|von|der|la|le|el|al|bin) | )${WORD}){0,5})`;
/** The same in Japanese: a run of characters without particles of the sentence before it. */
const JAPANESE_NAME = '(?<name>[\\p{Script=Han}\\p{Script=Katakana}\\p{L}\\p{N}ー・&.’\\-]{2,24}?)';

const SPEAKER =
  '(?:officials?|sources?|persons?|people|diplomats?|aides?|executives?|employees?|staffers?|lawmakers?|investigators?|advis[eo]rs?|insiders?|witness(?:es)?|spokes(?:man|woman|person|people))';

const RULES: HintRule[] = [
  {
    reason: 'first-reported',
    kind: 'outlet',
    pattern: rule(
      `(?:was |were |were |been )?first (?:reported|published|revealed|disclosed) (?:by|in) ${NAME}`,
    ),
  },
  {
    reason: 'first-reported',
    kind: 'outlet',
    pattern: rule(`${NAME} (?:was the )?first (?:to )?(?:report(?:ed)?|publish(?:ed)?|reveal(?:ed)?)`),
  },
  {
    reason: 'told',
    kind: 'outlet',
    pattern: rule(`(?:told|tells|in an interview with|speaking to|spoke to|said in a statement to) ${NAME}`),
  },
  {
    reason: 'reported',
    kind: 'outlet',
    pattern: rule(`${NAME} (?:has |had )?(?:report(?:ed|s)|revealed) (?!to )`),
  },
  { reason: 'reported', kind: 'outlet', pattern: rule(`(?:reported|seen|obtained|reviewed) by ${NAME}`) },
  {
    reason: 'anonymous',
    kind: 'unnamed',
    pattern: rule(
      `(?<name>(?:an?|one|two|three|several|some|the|senior|multiple) (?:[\\p{L}’'.-]+ ){0,6}?${SPEAKER}\\b(?: [\\p{L}’'.-]+){0,8}?),? (?:who |speaking |spoke |said |told [\\p{L} ]{2,40} )?(?:[\\p{L}]+ ){0,3}?(?:asked (?:not to be|to not be|to remain|for anonymity)|declined to be (?:named|identified)|(?:on (?:the )?)?condition (?:of anonymity|that)|who (?:was|were) not authori[sz]ed|requested anonymity|anonymously)`,
    ),
  },
  {
    reason: 'anonymous',
    kind: 'unnamed',
    pattern: rule(
      `(?:according to|said|told by) (?<name>(?:an?|one|two|three|several|some|multiple) (?:[\\p{L}’'.-]+ ){0,4}?(?:official|source|person|people|diplomat|aide|insider)s?\\b(?: (?:familiar|close|with|briefed)(?: [\\p{L}’'.-]+){1,8})?)`,
    ),
  },
  {
    reason: 'according-to',
    kind: 'named',
    pattern: rule(
      `[Aa]ccording to (?:(?:a|an|the|new|recent)? ?(?:report|study|analysis|article|story|survey|statement|data|documents?|records)s? (?:by|in|from|of|published by|published in|obtained by) )?${NAME}`,
    ),
  },
  {
    reason: 'according-to',
    kind: 'named',
    pattern:
      /(?<name>[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9ー・&’-]{2,24}?)(?:の(?:報道|記事|発表|調査|調べ))?に(?:よると|よれば)/gu,
  },
  {
    reason: 'reported',
    kind: 'outlet',
    pattern: new RegExp(
      `${JAPANESE_NAME}(?:紙|誌)?(?:が|は|も)(?:[^。、]{0,24}?[とを])?(?:報じ(?:た|ている|ました)|伝え(?:た|ている|ました)|報道し(?:た|ている))`,
      'gu',
    ),
  },
  {
    reason: 'told',
    kind: 'outlet',
    pattern: new RegExp(`${JAPANESE_NAME}(?:の(?:取材|インタビュー)に(?:対し|応じ|答え|語))`, 'gu'),
  },
  {
    reason: 'anonymous',
    kind: 'unnamed',
    pattern: /(?<name>[^。、「」]{1,24}?)(?:は|が|も)?、?匿名(?:を条件|で(?:取材|語|話|証言))/gu,
  },
  {
    reason: 'anonymous',
    kind: 'unnamed',
    pattern: /(?:ある|複数の)(?<name>[^。、「」]{0,12}?(?:関係者|当局者|高官|消息筋|幹部|筋))(?:は|が|に)/gu,
  },
];

/** Capitalised words that begin a sentence or name nobody. */
const NOBODY =
  /^(?:the|a|an|it|he|she|they|we|i|you|this|that|these|those|there|his|her|their|its|our|mr|mrs|ms|in|on|at|but|and|when|while|after|also|as|if|so|yet|last|one|police|officials?|reports?|what|who|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)|これ|それ|同|この|その)$/iu;

const OUTLET =
  /(?:\b(?:news|times|post|journal|herald|tribune|gazette|guardian|press|magazine|tv|radio|broadcasting|daily|weekly|observer|telegraph|review|chronicle|globe|standard|mail|sun|mirror|wire|agency|bulletin|courier|examiner|dispatch|inquirer|star|today|insider|online)\b|新聞|通信|放送|テレビ|タイムズ|ポスト|ニュース|誌$|紙$|社$|^[A-Z]{2,4}$)/iu;

/** Without one of these words none of the rules can match; looking for them is much cheaper. */
const CUE =
  /\b(?:accord|told|tells|speaking|spoke|interview|statement|report|publish|reveal|disclos|obtained|seen by|reviewed|anonym|condition|declined|authori[sz]|asked)/i;
const JAPANESE_CUE = /よると|よれば|報じ|伝え|報道|取材|インタビュー|匿名|関係者|当局者|高官|消息筋|幹部/;

/** Rules for Japanese; `\\p{Script=Han}` in a source says so, too. */
const JAPANESE = /[\u3040-\u30ff]/;

const MOST = 24;

/** Suggestions in the order of the text, each person or outlet once for every kind of phrase. */
export function findHints(passages: Passage[]): ProvenanceHint[] {
  const hints: ProvenanceHint[] = [];
  const seen = new Set<string>();
  for (const passage of passages) {
    for (const hint of hintsIn(passage)) {
      const key = `${hint.kind} ${hint.name.toLowerCase()}`;
      if (seen.has(key) || hints.length >= MOST) continue;
      seen.add(key);
      hints.push(hint);
    }
  }
  return hints;
}

function hintsIn(passage: Passage): ProvenanceHint[] {
  const found: { at: number; end: number; hint: ProvenanceHint }[] = [];
  const cue = { latin: CUE.test(passage.text), japanese: JAPANESE_CUE.test(passage.text) };
  for (const each of RULES) {
    if (!(JAPANESE.test(each.pattern.source) ? cue.japanese : cue.latin)) continue;
    for (const match of passage.text.matchAll(each.pattern)) {
      const said = match.groups?.name ?? '';
      const [name, kind] = [tidyName(said), kindOf(each, said)];
      const end = match.index + match[0].length;
      if (!name || !kind || found.some((other) => match.index < other.end && end > other.at)) continue;
      const quote = quoteAt(passage.text, match.index, end);
      const address = linkIn(passage, match[0], name);
      const hint = { kind, name, quote, reason: each.reason, ...(address ? { address } : {}) };
      found.push({ at: match.index, end, hint });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ hint }) => hint);
}

/** Null for a name that cannot be meant: whoever is told something is an outlet only when it looks like one. */
function kindOf(rule: HintRule, said: string): ProvenanceHint['kind'] | null {
  const looksLikeOutlet = OUTLET.test(said) || /^the \p{Lu}/iu.test(said);
  if (rule.kind === 'unnamed') return 'unnamed';
  if (rule.reason === 'told') return looksLikeOutlet ? 'outlet' : null;
  if (rule.kind === 'outlet' || looksLikeOutlet) return 'outlet';
  return /^\p{L}[^ ]* \p{Lu}/u.test(said) && said.split(' ').length <= 4 ? 'person' : 'outlet';
}

function tidyName(said: string): string | null {
  const name = said.replace(/(?:’s|'s)?[\s.,;:’'-]*$/u, '').trim();
  const bare = name.replace(/^the /i, '');
  if (bare.length < 2 || NOBODY.test(bare)) return null;
  return name.replace(/^the /u, '');
}

/** The sentence around a match, shortened to what still shows who says it. */
function quoteAt(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const from = Math.max(before.search(/[^.!?。！？]*$/u), start - 120, 0);
  const stop = /[.!?。！？](?=[\s”"’」]|$)/u.exec(after);
  const to = Math.min(end + (stop ? stop.index + 1 : after.length), end + 120);
  return text
    .slice(from, to)
    .replace(/^[\s”’"'」』)]+/u, '')
    .trim();
}

function linkIn(passage: Passage, phrase: string, name: string): string | null {
  const near = passage.links.find(
    ({ text }) => text !== '' && (phrase.includes(text) || text.includes(name)),
  );
  return near?.address ?? null;
}

function rule(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}`, 'gu');
}
