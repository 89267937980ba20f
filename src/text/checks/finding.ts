// What a check says and what it is asked: one contract for every check, on the server, in a worker and in the browser.
import type { Severity } from './severity.ts';

export type Side = 'source' | 'target';

/** Positions in the plain text of a side, in UTF-16 units; `end` is after the last one. */
export interface Place {
  start: number;
  end: number;
}

export interface Fix extends Place {
  /** Stands in place of start…end on the finding's own side. */
  text: string;
}

/** What a check found; who runs it adds its id and the severity the blog gave it. */
export interface Found extends Place {
  side: Side;
  /** Where it stands on the other side, when it can be told. */
  other?: Place;
  /** Key of the message, below `checks.`; the check's own id when left out. */
  says?: string;
  params?: Record<string, string | number>;
  fix?: Fix;
  /** Where in the target the mark of the source belongs, of a finding about a mark that is missing: only when that is certain. */
  carry?: Place;
}

export interface Finding extends Place {
  id: string;
  severity: Severity;
  side: Side;
  other: Place | null;
  /** Message key: `checks.says.…`. */
  key: string;
  params: Record<string, string | number>;
  fix?: Fix;
  /** As of what was found. */
  carry?: Place;
}

/** One mark over a run of text, as far as checks care. `value` is the address of a link or the sign of a note. */
export interface Mark {
  kind: 'emphasis' | 'link' | 'note';
  start: number;
  end: number;
  value: string;
}

/** One side of a segment: its plain text (a line break is `\n`) and its marks. */
export interface Sentence {
  text: string;
  marks: readonly Mark[];
}

/** One word of a Japanese sentence, as a dictionary cut it. Parts of speech are those of IPADIC. */
export interface Word extends Place {
  surface: string;
  base: string;
  /** 名詞, 動詞, 助詞 … */
  kind: string;
  /** サ変接続, 形容動詞語幹, 接尾 … */
  detail: string;
  /** 一段, サ変・スル … */
  inflection: string;
  form: string;
  /** In katakana; empty when the dictionary has none. */
  reading: string;
}

export interface Name {
  source: string;
  /** As settled for the blog; any of them will do. */
  targets: readonly string[];
}

export interface Term {
  /** As they may stand in the source; compared without case. */
  sources: readonly string[];
  preferred: readonly string[];
  forbidden: readonly string[];
}

/** A noun that reads the same. `cost` is low for words that are used often. */
export interface Homophone {
  surface: string;
  cost: number;
}

/** What a dictionary knows of nouns. */
export interface Nouns {
  /** Nouns of this reading that take する, the likeliest first. */
  taking(reading: string): readonly Homophone[];
  /** Nouns of this reading that take な, the likeliest first. */
  adjectival(reading: string): readonly Homophone[];
  /** How it may be read, as far as another noun that takes する or な is read the same. */
  readings(surface: string): readonly string[];
  takesSuru(surface: string): boolean;
  takesNa(surface: string): boolean;
}

/** The manner of a Japanese text. */
export type Manner = 'polite' | 'plain';

/** Another segment of the same text, or of the blog. */
export interface Neighbour {
  source: string;
  target: string;
}

/** One sign of a pair, such as 「, that nothing closes or opens. */
export interface Unpaired extends Place {
  sign: string;
  /** It opens what is never closed; else it closes what was never opened. */
  opens: boolean;
}

/** What checks may look at beside the pair itself. All of it is optional: a check without what it needs says nothing. */
export interface Given {
  names?: readonly Name[];
  terms?: readonly Term[];
  /** The segment just before. */
  previous?: Neighbour;
  /** How a source text was translated elsewhere; keyed by the text as `sameText` folds it. */
  elsewhere?: ReadonlyMap<string, string>;
  manner?: Manner;
  /** Signs of pairs in the target that have no partner in the whole text. */
  unpaired?: readonly Unpaired[];
  /** Words of the target, when it is Japanese and there is a tokenizer. */
  words?: readonly Word[];
  nouns?: Nouns;
}

export interface Pair {
  source: Sentence;
  target: Sentence;
  /** BCP 47 tags. */
  from: string;
  to: string;
}

export interface Check {
  id: string;
  /** What it is when the blog says nothing else. */
  severity: Severity;
  /** Primary languages it can read; left out when any will do. */
  from?: readonly string[];
  to?: readonly string[];
  /** Runs though one of the sides is empty. */
  onEmpty?: boolean;
  /** Not run unless the blog chose it. */
  off?: boolean;
  find(pair: Pair, given: Given): Iterable<Found>;
}
