// The rules of textlint that were chosen, run on one sentence. Their words come from our tokenizer, not from a second one.
import { createRequire } from 'node:module';
import type { TextlintKernelRule, TextlintMessage } from '@textlint/kernel';
import type { Check, Finding, Found } from '../../text/checks/finding.ts';
import { type Chosen, findingOf, severityOf } from '../../text/checks/registry.ts';
import type { Tokenize } from './words.ts';

/** Pairs of a pattern and how it is to be written, as a blog settled them (prh). */
export interface Spelling {
  expected: string;
  /** Plain words that are written otherwise. */
  patterns: readonly string[];
}

interface Rule {
  check: Omit<Check, 'find'>;
  packageName: string;
}

const ja = { to: ['ja'] };

/** Each says one thing and is right nearly always; docs/decisions/0052 says why the others are not here. */
const textlintRules: readonly Rule[] = [
  rule('ja-misuse', 'should', 'textlint-rule-ja-no-abusage'),
  rule('ja-sa', 'should', '@textlint-ja/textlint-rule-no-insert-dropping-sa'),
  rule('ja-nfd', 'must', 'textlint-rule-no-nfd'),
  rule('ja-control', 'must', '@textlint-rule/textlint-rule-no-invalid-control-character'),
  rule('ja-zero-width', 'should', 'textlint-rule-no-zero-width-spaces'),
  rule('ja-radicals', 'must', 'textlint-rule-no-kangxi-radicals'),
  rule('ja-double-negative', 'note', 'textlint-rule-no-double-negative-ja'),
  rule('ja-doubled-ga', 'note', 'textlint-rule-no-doubled-conjunctive-particle-ga'),
  rule('ja-doubled-joshi', 'note', 'textlint-rule-no-doubled-joshi', true),
  rule('ja-redundant', 'note', 'textlint-rule-ja-no-redundant-expression', true),
];

/** The blog's own spellings. */
const spelling = { id: 'ja-spelling', severity: 'should', ...ja } as const;

export const textlintChecks: readonly Omit<Check, 'find'>[] = [
  ...textlintRules.map(({ check }) => check),
  spelling,
];

export interface Textlint {
  lint(text: string, chosen: Chosen): Promise<Finding[]>;
}

export async function loadTextlint(
  tokenize: Tokenize,
  spellings: readonly Spelling[] = [],
): Promise<Textlint> {
  const load = createRequire(import.meta.url);
  answerKuromojin(load, tokenize);
  const { TextlintKernel } = await import('@textlint/kernel');
  const kernel = new TextlintKernel();
  const plugin = moduleOf(load('@textlint/textlint-plugin-text'));
  const rules = textlintRules.map(({ check, packageName }): Loaded => {
    const loaded = moduleOf(load(packageName)) as TextlintKernelRule['rule'];
    return { check, rule: { ruleId: check.id, rule: loaded } };
  });
  if (spellings.length > 0) rules.push(spellingRule(load, spellings));
  const plugins = [{ pluginId: 'text', plugin: plugin as never }];
  return {
    async lint(text, chosen) {
      const on = rules.filter(({ check }) => severityOf(check, chosen) !== null);
      const result = await kernel.lintText(text, { ext: '.txt', plugins, rules: on.map(({ rule }) => rule) });
      return result.messages.flatMap((message) => {
        const check = on.find(({ rule }) => rule.ruleId === message.ruleId)?.check;
        const severity = check && severityOf(check, chosen);
        if (!check || !severity) return [];
        const found = foundOf(message, text);
        return isWrittenSo(check.id, found, text) ? [] : [findingOf(check.id, severity, found)];
      });
    },
  };
}

interface Loaded {
  check: Omit<Check, 'find'>;
  rule: TextlintKernelRule;
}

/** Those that are often wrong about edited prose are `off` until a blog wants them. */
function rule(id: string, severity: Check['severity'], packageName: string, off = false): Rule {
  return { check: { id, severity, ...ja, off }, packageName };
}

function spellingRule(load: NodeJS.Require, spellings: readonly Spelling[]): Loaded {
  const rules = spellings.map(({ expected, patterns }) => ({ expected, patterns: [...patterns] }));
  // prh reads YAML, of which JSON is a part.
  const ruleContents = [JSON.stringify({ version: 1, rules })];
  const prh = moduleOf(load('textlint-rule-prh')) as TextlintKernelRule['rule'];
  return { check: spelling, rule: { ruleId: spelling.id, rule: prh, options: { ruleContents } as never } };
}

function moduleOf(loaded: unknown): unknown {
  const isWrapped = typeof loaded === 'object' && loaded !== null && 'default' in loaded;
  return isWrapped ? loaded.default : loaded;
}

function foundOf({ range, message, fix, ruleId }: TextlintMessage, text: string): Found {
  const [from, to] = range ?? [0, 0];
  const [fixStart = from, fixEnd = to] = fix?.range ?? [];
  const start = Math.min(Math.max(0, Math.min(from, fixStart)), text.length);
  const end = Math.min(Math.max(start, to, fixEnd), text.length);
  const right = fix?.text;
  return {
    side: 'target',
    start,
    end,
    params: {
      text: text.slice(start, end),
      ...(ruleId === spelling.id ? { right: right ?? '' } : {}),
      detail: firstLine(message),
    },
    // Some rules propose what is there already.
    ...(fix &&
      fix.text !== text.slice(fixStart, fixEnd) && { fix: { start: fixStart, end: fixEnd, text: fix.text } }),
  };
}

/** サーバー holds サーバ: what stands there as the blog wants it is no mistake. */
function isWrittenSo(id: string, { start, end, fix }: Found, text: string): boolean {
  if (id !== spelling.id || !fix || fix.text === '') return false;
  for (let at = text.indexOf(fix.text); at >= 0; at = text.indexOf(fix.text, at + 1))
    if (at <= start && end <= at + fix.text.length) return true;
  return false;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.trim() ?? '';
}

/**
 * The rules ask kuromojin for words, which would load the same dictionary a second time (367 MB, some seconds). What it
 * exports is answered by our tokenizer instead, before the first rule asks.
 */
function answerKuromojin(load: NodeJS.Require, tokenize: Tokenize): void {
  const tokensOf = (text: string) => kuromojiTokens(tokenize, text);
  const tokenizer = { tokenize: tokensOf, tokenizeForSentence: tokensOf };
  const exports = { tokenize: async (text: string) => tokensOf(text), getTokenizer: async () => tokenizer };
  const file = load.resolve('kuromojin');
  load.cache[file] = {
    id: file,
    filename: file,
    loaded: true,
    exports,
    children: [],
    paths: [],
  } as unknown as NodeJS.Module;
}

/** In the shape and with the names that kuromoji gives them. */
function kuromojiTokens(tokenize: Tokenize, text: string): object[] {
  let at = 0;
  return tokenize(text).map((token) => {
    const start = Math.max(at, text.indexOf(token.surface, at));
    at = start + token.surface.length;
    const known = token.partOfSpeech !== 'UNK';
    const isNumber = !known && /^[\d.,]+$/u.test(token.surface);
    return {
      word_type: known ? 'KNOWN' : 'UNKNOWN',
      word_position: start + 1,
      surface_form: token.surface,
      pos: known ? token.partOfSpeech : token.surface.trim() === '' ? '記号' : '名詞',
      pos_detail_1: known ? token.partOfSpeechSubcategory1 : isNumber ? '数' : '一般',
      pos_detail_2: token.partOfSpeechSubcategory2 ?? '*',
      pos_detail_3: token.partOfSpeechSubcategory3 ?? '*',
      conjugated_type: token.conjugationForm ?? '*',
      conjugated_form: token.conjugationType ?? '*',
      basic_form: token.baseForm ?? '*',
      reading: token.reading,
      pronunciation: token.pronunciation,
    };
  });
}
