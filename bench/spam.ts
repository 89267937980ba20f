// Measures the shipped defaults against spam, on comments invented by us: recall and false alarms, with and without learning.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../src/comments/judge.ts';
import { confidenceOf, probabilityOf, type TokenCount, tokensOf } from '../src/comments/spam/bayes.ts';
import { keepOrigin } from '../src/comments/spam/keep-origin.ts';
import { type Facts, scoreOf, type Verdict } from '../src/comments/spam/score.ts';
import { traitsOf } from '../src/comments/spam/traits.ts';
import { addBlog } from '../test/support/desk.ts';
import { commentSet, type SetComment } from './support/comment-set.ts';
import { prepare } from './support/press.ts';

const FOLDS = 5;

interface Judged {
  comment: SetComment;
  verdict: Verdict;
}

async function main(): Promise<void> {
  const set = commentSet();
  const fine = set.filter(({ spam }) => !spam);
  const patterns = new Set(set.map(({ pattern }) => pattern));
  console.log(
    `${set.length} comments invented by us (${fine.length} fine, ${set.length - fine.length} spam) from ${patterns.size} patterns.`,
  );
  console.log(
    'We wrote the set and the rules: read the figures as a floor for regressions, not as the world.\n',
  );
  console.log('                                          spam             fine');
  console.log('                                    caught  as spam    held  as spam');
  const alone = set.map((comment) => ({ comment, verdict: scoreOf(factsOf(comment)).verdict }));
  report('words alone', alone);
  const untrained = set.map((comment) => ({ comment, verdict: scoreOf(asSent(comment)).verdict }));
  report('as bots send them', untrained);
  report('in a stream, on a press', await inStream(set));
  const learned = withLearning(set);
  report(`words alone, learned (${FOLDS} folds)`, learned);
  console.log(
    '\nCaught is held or spam. Of words alone, by kind (caught or held / all), before → after learning:',
  );
  for (const kind of new Set(set.map(({ kind }) => kind))) {
    const share = (all: Judged[]) => {
      const own = all.filter(({ comment }) => comment.kind === kind);
      return `${own.filter(({ verdict }) => verdict !== 'clear').length}/${own.length}`;
    };
    const isSpam = set.some((comment) => comment.kind === kind && comment.spam);
    console.log(
      `  ${isSpam ? 'spam' : 'fine'}  ${kind.padEnd(14)} ${share(alone).padStart(7)} → ${share(learned)}`,
    );
  }
}

function report(name: string, judged: readonly Judged[]): void {
  const of = (spam: boolean, holds: (verdict: Verdict) => boolean) => {
    const own = judged.filter(({ comment }) => comment.spam === spam);
    const share = own.filter(({ verdict }) => holds(verdict)).length / own.length;
    return `${(share * 100).toFixed(1)} %`.padStart(8);
  };
  const caught = (verdict: Verdict) => verdict !== 'clear';
  const asSpam = (verdict: Verdict) => verdict === 'spam';
  console.log(
    `${name.padEnd(34)} ${of(true, caught)} ${of(true, asSpam)} ${of(false, caught)} ${of(false, asSpam)}`,
  );
}

const unknown = { networkSpam: 0, networkFine: 0, hostSpam: 0, textSpam: 0 };

/** Nothing known but its words, sent after a minute by somebody unknown. */
function factsOf(comment: SetComment): Facts {
  return {
    traits: traitsOf({ ...comment, title: '', mail: '' }),
    japanese: true,
    secondsOnForm: 60,
    trapFilled: false,
    sameText: { here: 0, elsewhere: 0 },
    sameHost: 0,
    hurry: 0,
    marked: unknown,
    rules: [],
    filter: { probability: 0.5, confidence: 0 },
    proof: 'not-asked',
  };
}

/** Of four programs one fills the trap, one sends at once, one has no signed time, and one behaves like a person. */
function asSent(comment: SetComment): Facts {
  const facts = factsOf(comment);
  if (!comment.spam) return facts;
  const way = comment.body.length % 4;
  return {
    ...facts,
    trapFilled: way === 0,
    secondsOnForm: way === 1 ? 1 : way === 2 ? null : 60,
  };
}

/** One after another on a real press, half a minute apart, fine ones between; each spammer has one network. */
async function inStream(set: readonly SetComment[]): Promise<Judged[]> {
  const data = await mkdtemp(join(tmpdir(), 'taiyaku-bench-'));
  const judged: Judged[] = [];
  try {
    await prepare(data, async (opened) => {
      let now = Date.parse('2026-05-16T00:00:00.000Z');
      const ctx = { ...opened, clock: { now: () => new Date(now) } };
      const blog = await addBlog(ctx, { slug: 'bench' });
      for (const [at, comment] of shuffled(set).entries()) {
        now += 30_000;
        const candidate = {
          ...{ blogId: blog.id, postId: `post-${at % 7}`, title: '', mail: '', ...comment },
          network: comment.spam ? `198.51.100.${comment.kind.length}` : `203.0.113.${at % 250}`,
          secondsOnForm: 60,
          trapFilled: false,
        };
        const judgement = await judge(ctx, candidate);
        await keepOrigin(ctx, `comment-${at}`, candidate, judgement, { letter: false });
        judged.push({ comment, verdict: judgement.verdict });
      }
    });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  return judged;
}

/** Learns from four fifths of the patterns and is asked of the last, in turn: no pattern is on both sides. */
function withLearning(set: readonly SetComment[]): Judged[] {
  const patterns = shuffled([...new Set(set.map(({ pattern }) => pattern))]);
  const foldOf = new Map(patterns.map((pattern, at) => [pattern, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isAsked = ({ pattern }: SetComment) => foldOf.get(pattern) === fold;
    const { counts, learned } = train(set.filter((comment) => !isAsked(comment)));
    return set.filter(isAsked).map((comment) => {
      const facts = factsOf(comment);
      const words = tokensOf({ ...comment, title: '', mail: '' }, facts.traits.hosts);
      const known = words.flatMap((token) => counts.get(token) ?? []);
      const filter = { probability: probabilityOf(known, learned), confidence: confidenceOf(learned) };
      return { comment, verdict: scoreOf({ ...facts, filter }).verdict };
    });
  }).flat();
}

function train(set: readonly SetComment[]) {
  const counts = new Map<string, TokenCount>();
  for (const comment of set) {
    const words = { ...comment, title: '', mail: '' };
    for (const token of tokensOf(words, traitsOf(words).hosts)) {
      const count = counts.get(token) ?? { token, spam: 0, fine: 0 };
      count[comment.spam ? 'spam' : 'fine'] += 1;
      counts.set(token, count);
    }
  }
  const spam = set.filter((comment) => comment.spam).length;
  return { counts, learned: { spam, fine: set.length - spam } };
}

/** The same order each time (a linear congruential generator, Numerical Recipes). */
function shuffled<T>(all: readonly T[]): T[] {
  let seed = 20260516;
  const keyed = all.map((one) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return { one, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

await main();
