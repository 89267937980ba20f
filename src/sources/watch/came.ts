// What a look at a source brought, in a word that an interface can say.
import type { FetchReason, FetchRefused } from '../fetch-failure.ts';
import type { Judgement } from './comparison.ts';
import type { WatchRow } from './store.ts';

export const cameKinds = [
  'same',
  /** Its server says so, and nothing was read. */
  'hint',
  'changed',
  /** And somebody took that in. */
  'taken',
  /** As somebody chose not to take it in. */
  'left',
  'gone',
  'other-language',
  'other-page',
  'robots',
  'no-robots',
  'blocked',
  'failing',
  'unreachable',
  'astray',
  'unreadable',
] as const;
export type CameKind = (typeof cameKinds)[number];

/** `kind` is the end of a message key, `params` fill the message. */
export interface Came {
  kind: CameKind;
  params: Record<string, string | number>;
}

/** Nothing was read, and it is tried again sooner or later. */
const FAILURES: ReadonlySet<CameKind> = new Set([
  'gone',
  'robots',
  'no-robots',
  'blocked',
  'failing',
  'unreachable',
  'astray',
  'unreadable',
]);

export function isFailure({ kind }: Came): boolean {
  return FAILURES.has(kind);
}

export function cameFrom(judgement: Judgement): Came {
  if (judgement.verdict === 'other-language')
    return { kind: 'other-language', params: { language: judgement.language } };
  if (judgement.verdict === 'other-page')
    return { kind: 'other-page', params: { percent: judgement.percent } };
  return { kind: judgement.verdict, params: {} };
}

/** What was said of the bytes seen last. */
export function verdictOf(watch: Pick<WatchRow, 'verdict' | 'verdict_params'>): Came {
  // Written by this room alone, from a Came.
  return { kind: watch.verdict as CameKind, params: JSON.parse(watch.verdict_params) as Came['params'] };
}

const BY_REASON: Partial<Record<FetchReason, CameKind>> = {
  'not-modified': 'hint',
  'not-found': 'gone',
  robots: 'robots',
  blocked: 'blocked',
  status: 'failing',
  timeout: 'unreachable',
  unreachable: 'unreachable',
  'no-such-host': 'unreachable',
  'bad-certificate': 'unreachable',
  'too-large': 'unreadable',
  bomb: 'unreadable',
  'bad-answer': 'unreadable',
  empty: 'unreadable',
  'not-an-article': 'unreadable',
};

export function cameOf({ reason, params }: FetchRefused): Came {
  return { kind: BY_REASON[reason] ?? 'astray', params };
}
