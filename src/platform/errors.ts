// What the press refuses, and why: a message key that is translated last, at the door.

export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'upstream';

export type RefusalParams = Readonly<Record<string, string | number>>;

/** An expected "no". Thrown by guards, turned into a status and a page once, in `web/problem.tsx`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  /** Key of the message that says what happened, why, and what to do now. */
  readonly key: string;
  readonly params: RefusalParams;

  constructor(kind: RefusalKind, key: string, params: RefusalParams = {}) {
    super(`${kind}: ${key}`);
    this.kind = kind;
    this.key = key;
    this.params = params;
  }
}

/** Makes a refusal; the caller throws it: `throw refuse('not-found', 'problem.no-post')`. */
export function refuse(kind: RefusalKind, key: string, params: RefusalParams = {}): Refusal {
  return new Refusal(kind, key, params);
}
