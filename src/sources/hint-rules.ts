// The phrases by which articles say who told them something, in English and Japanese.
import type { HintReason, ProvenanceHint } from './found.ts';

export interface HintRule {
  reason: HintReason;
  language: 'en' | 'ja';
  /** Finds, in one sentence, the phrase; group `name` holds who is named or how the unnamed speaker is described. */
  pattern: RegExp;
  /** Tells what kind of source the name is; null when this rule takes no such name. */
  kindOf: (found: NamedInPhrase) => ProvenanceHint['kind'] | null;
}

export interface NamedInPhrase {
  /** As it stands in the text, "The" included. */
  name: string;
  /** What stands right after the phrase. */
  after: string;
  /** Does the phrase carry a link? */
  linked: boolean;
}

/** One capitalised word; a full stop only inside it or after an initial, else it ends the sentence. */
const WORD = "(?:(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&-]*(?:\\.\\p{L}[\\p{L}\\p{N}]*)*)";
const JOINT = '(?: (?:of|of the|for|and|de|van|von|der|la|le|el|al|bin) | )';
/** A name in a language with capitals: "The Valley Post", "Anna de Vries", "BBC". */
const NAME = `(?<name>(?:[Tt]he )?${WORD}(?:${JOINT}${WORD}){0,7})`;
const JAPANESE_NAME = '(?<name>[\\p{Script=Han}\\p{Script=Katakana}A-Za-z0-9ー・&’-]{2,24}?)';

const A_PERSON =
  '(?:official|source|person|diplomat|aide|executive|employee|staffer|lawmaker|investigator|advis[eo]r|insider|witness|spokes(?:man|woman|person))(?:s|es)?|people|persons|staff';
const SOME = '(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ultiple|[Tt]he)';
const WHOSE =
  '(?: (?:familiar with|close to|with (?:direct )?knowledge of|briefed on|involved in|at|in|from|of|inside)(?: [\\p{L}\\p{N}’\'-]+){1,5}?(?=[,.;:”"]|$| (?:who|said|says|told|tells|speaking|asked|declined|is|was|were|has|have)(?![\\p{L}])))?';
/** "a senior official at the ministry", "two people familiar with the matter". */
const UNNAMED = `(?<name>${SOME} (?:(?!(?:against|that|to|for|by|is|are|was|were|has|have|had) )[\\p{Ll}’'-]+ ){0,5}?(?:${A_PERSON})(?![\\p{L}])${WHOSE})`;
const UNWILLING =
  '(?:asked? (?:not to be|to not be|to remain|for anonymity)|asking (?:not to be|to remain)|declined to be (?:named|identified)|condition of anonymity|condition (?:that )?(?:he|she|they|their name)|not authori[sz]ed to|requested anonymity|requesting anonymity|spoke anonymously|speaking anonymously)';

const OUTLET_WORD =
  /(?:^|\s|\b)(?:news|times|post|journal|herald|tribune|gazette|guardian|press|magazine|tv|radio|broadcasting|daily|weekly|observer|telegraph|review|chronicle|globe|standard|mirror|newswire|bulletin|courier|examiner|dispatch|inquirer|today|insider|newspaper)(?:\s|\b|$)/iu;
const JAPANESE_OUTLET = /(?:新聞|通信|放送|テレビ|タイムズ|ポスト|ニュース|[誌紙社])$/u;
const ACRONYM = /^(?:the )?\p{Lu}{2,5}$/u;

function looksLikeOutlet(name: string): boolean {
  return (
    OUTLET_WORD.test(name) || JAPANESE_OUTLET.test(name) || ACRONYM.test(name) || /^The \p{Lu}/u.test(name)
  );
}

/** "Anna Verdier", "Anna Verdier of the Valley Post". */
function looksLikePerson(name: string): boolean {
  if (/^\p{Lu}\S+ \p{Lu}\S+ of (?:the )?\p{Lu}/u.test(name)) return true;
  return !looksLikeOutlet(name) && !/^the /i.test(name) && /^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*$/u.test(name);
}

const outlet = () => 'outlet' as const;
const unnamed = () => 'unnamed' as const;
const outletOrPerson = ({ name }: NamedInPhrase) =>
  looksLikePerson(name) ? ('person' as const) : ('outlet' as const);
/** Anyone can be told something or be reported; only outlets are sources for it. */
const onlyOutlet = ({ name }: NamedInPhrase) => (looksLikeOutlet(name) ? ('outlet' as const) : null);
/** "The company reported a loss" tells no source; a link or a "that" tells one, and so does an outlet's name. */
const reporter = ({ name, after, linked }: NamedInPhrase) => {
  if (linked || /^that\b/.test(after)) return 'outlet' as const;
  return looksLikeOutlet(name) && !ACRONYM.test(name) ? ('outlet' as const) : null;
};

export const RULES: HintRule[] = [
  english('first-reported', outlet, `first (?:reported|published|revealed|disclosed) (?:by|in) ${NAME}`),
  english('first-reported', outlet, `${NAME} (?:was the )?first (?:to )?(?:report|publish|reveal)(?:ed)?`),
  english('anonymous', unnamed, `${UNNAMED}[^.;]{0,60}?${UNWILLING}`),
  english('anonymous', unnamed, `(?:according to|said|told by) ${UNNAMED}`),
  english(
    'told',
    onlyOutlet,
    `(?:told|tells|in an interview with|speaking to|spoke to|said in a statement to) ${NAME}`,
  ),
  english('reported', onlyOutlet, `(?:reported|seen|obtained|reviewed) by ${NAME}`),
  english('reported', reporter, `${NAME} (?:has |had )?report(?:ed|s)(?= )`),
  english(
    'according-to',
    outletOrPerson,
    `[Aa]ccording to (?:(?:an? |the )?(?:new |recent )?(?:report|study|analysis|article|story|survey|statement|data|documents?|records)s? (?:by|in|from|of|published by|published in|obtained by) )?${NAME}`,
  ),
  japanese('according-to', outlet, `${JAPANESE_NAME}(?:の(?:報道|記事|発表|調査|調べ))?に(?:よると|よれば)`),
  japanese(
    'reported',
    outlet,
    `${JAPANESE_NAME}(?:が|は|も)(?:[^。、]{0,24}?[とを])?(?:報じ(?:た|て|ま)|伝え(?:た|て|ま)|報道し(?:た|て|ま))`,
  ),
  japanese('told', outlet, `${JAPANESE_NAME}の(?:取材|インタビュー)に(?:対し|応じ|答え|語)`),
  japanese(
    'anonymous',
    unnamed,
    '(?<name>[^。、「」]{1,24}?)(?:は|が|も)?、?匿名(?:を条件|で(?:取材|語|話|証言))',
  ),
  japanese(
    'anonymous',
    unnamed,
    '(?:ある|複数の)(?<name>[^。、「」]{0,12}?(?:関係者|当局者|高官|消息筋|幹部))(?:は|が|に)',
  ),
];

/** Without one of these words no rule can match; looking for them is much cheaper. */
export const CUES = {
  en: /\b(?:accord|told|tells|speaking|spoke|interview|statement|report|publish|reveal|disclos|obtained|seen by|reviewed|anonym|condition|declined|authori[sz]|asked|said)/i,
  ja: /よると|よれば|報じ|伝え|報道|取材|インタビュー|匿名|関係者|当局者|高官|消息筋|幹部/,
};

/** Words with a capital that begin a sentence or name nobody. */
export const NOBODY =
  /^(?:the|an?|it|s?he|they|we|i|you|this|that|these|those|there|his|her|their|its|our|mr|mrs|ms|dr|prof|rep|sen|gov|in|on|at|but|and|when|while|after|also|as|if|so|yet|last|one|us|u\.s|uk|eu|police|officials?|reports?|what|who|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)|これ|それ|同|報道|関係者|記事|発表|調べ|この|その)$/iu;

function english(reason: HintReason, kindOf: HintRule['kindOf'], source: string): HintRule {
  return { reason, language: 'en', kindOf, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}`, 'gu') };
}

function japanese(reason: HintReason, kindOf: HintRule['kindOf'], source: string): HintRule {
  return { reason, language: 'ja', kindOf, pattern: new RegExp(source, 'gu') };
}
