// What every draft engine is given and gives back, whoever stands behind it.

/** A sentence in pieces: text, and numbered placeholders for the marks in it. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close'; number: number }
  /** Something that stands by itself: a line break, a piece of code. */
  | { kind: 'single'; number: number };

/** A term with the translation that was settled for it. */
export interface Term {
  /** As it stands in the sentence. */
  source: string;
  target: string;
}

/** A sentence of before that resembles one, with its translation. */
export interface Known {
  source: string;
  target: string;
  /** 0 to 1. */
  score: number;
}

export interface Unit {
  id: string;
  pieces: readonly Piece[];
  /** Text of the sentences around it; '' at the ends. */
  before: string;
  after: string;
  /** Those that occur in it, and no others. */
  terms: readonly Term[];
  memory: readonly Known[];
}

export interface Job {
  /** BCP 47. */
  from: string;
  to: string;
  /** At most as many as `Engine.most`, in the order of the text. */
  units: readonly Unit[];
  signal: AbortSignal;
}

/** One sentence drafted; what becomes of its placeholders is for the caller to check. */
export type Drafted = { id: string; pieces: readonly Piece[] } | { id: string; problem: 'marks' };

export interface Engine {
  /** Sentences and characters of theirs in one question. */
  readonly most: { units: number; characters: number };
  /** In any order. Sentences that did not come back are missing. Throws an `EngineTrouble`, or the signal's reason. */
  draft(job: Job): AsyncIterable<Drafted>;
}

/** Why an engine gives no drafts at all; each has its message `desk.drafts.trouble.<reason>`. */
export type TroubleReason =
  | 'key'
  | 'quota'
  | 'busy'
  | 'pair'
  | 'model'
  | 'silence'
  | 'endless'
  | 'unreachable'
  | 'private'
  | 'certificate'
  | 'answer'
  | 'refused';

export class EngineTrouble extends Error {
  override readonly name = 'EngineTrouble';
  readonly reason: TroubleReason;
  readonly params: Readonly<Record<string, string | number>>;
  /** Whether it is sure that nothing was translated, so that nothing has to be counted. */
  readonly untouched: boolean;

  constructor(
    reason: TroubleReason,
    params: Readonly<Record<string, string | number>> = {},
    { untouched = false }: { untouched?: boolean } = {},
  ) {
    super(`the engine gives no drafts: ${reason}`);
    this.reason = reason;
    this.params = params;
    this.untouched = untouched;
  }
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

/** Characters as a person counts them, without placeholders: what is held against the budget. */
export function charactersOf({ pieces }: Pick<Unit, 'pieces'>): number {
  return [...textOf(pieces)].length;
}
