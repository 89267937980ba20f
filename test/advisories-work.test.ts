// Advisories on denial of service by text: numeric references, nesting without end and patterns that go back and forth.
// Each reader of people's text runs over hostile texts in a thread that is ended when it hangs; nothing else is timed.
// A text of 1 MB is refused by its length before anything reads it, which is counted; what has no limit, stands it.
// Pages that were brought in: src/sources/extract.test.ts. Regexes of rules: src/comments/spam/deny-rule.test.ts.
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bannerSchema } from '../src/blogs/banners/change-banners.ts';
import { MOST_MARKUP } from '../src/blogs/banners/plain-markup.ts';
import { MOST_STYLES } from '../src/blogs/look/own-styles.ts';
import { widgetForm } from '../src/blogs/widgets/kinds.ts';
import { BODY_MAX, changedCommentSchema, commentSchema } from '../src/comments/comment-schema.ts';
import { readRule } from '../src/comments/spam/deny-rule.ts';
import { ruleSchema } from '../src/comments/spam/deny-rules.ts';
import { parseQuery } from '../src/search/query.ts';
import { lookSchema } from '../src/site/look/look-schema.ts';
import { searchRequest } from '../src/site/search-request.ts';
import { readMarkdown, TooManySteps } from '../src/text/markdown-steps.ts';

const SIZE = 100_000;
/** What a form or a paste may bring at most, where nothing says less. */
const FULL = 1_000_000;
/** Work that goes back and forth over such a text takes hours; what reads it once is done long before. */
const HANGS_AFTER = 50_000;

const filled = (piece: string, size = SIZE) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const hostile: Record<string, string> = {
  'a reference that is no character': `&#${filled('9')};`,
  'a reference in hex that is no character': `&#x${filled('f')};`,
  'many references': filled('&#x1;&#0;&#xd800;&#1114112;'),
  'references that do not end': filled('&#'),
  ampersands: filled('&'),
  'tags that do not end': filled('<a '),
  'attributes that do not end': filled('<a href="'),
  'comments that do not end': filled('<!--'),
  'addresses in addresses': filled('http://'),
  'an address of dots': `http://a${filled('.a')}`,
  'an address of brackets': `http://a.example/${filled(')')}`,
  'an address of full stops': `http://a.example/${filled('.')}`,
  'an address of mail': `${filled('a.')}@`,
  'mails in mails': filled('a@'),
  spaces: `a${filled(' ')}b`,
  lines: `a${filled('\n')}b`,
  'spaces and lines': filled(' \n'),
  'ruby that does not end': filled('｜漢'),
  'readings that do not end': filled('漢《'),
  'ruby without end': filled('｜漢字《かんじ》'),
  'brackets that open': filled('「'),
  'links that open': filled('['),
  'pictures that open': filled('!['),
  'marks that open': filled('*a _b **c '),
  'code that opens': filled('`a``b```'),
  'quotation marks': filled('"'),
  backslashes: filled('\\'),
  slashes: filled('/'),
  'a character that is many': filled('\ufdfa', SIZE / 10),
  'accents on accents': `e${filled('\u0301')}`,
  'joined faces': filled('👩\u200d'),
  'half of a character': filled('\ud800'),
  'voicing marks': filled('ｶﾞ'),
};

const readers: Record<string, string> = {
  fold: "(await load('search/fold')).foldWithPlaces(text)",
  grams: "(await load('search/grams')).gramsOf((await load('search/fold')).fold(text))",
  query: "(await load('search/query')).parseQuery(text, true)",
  passage:
    "(await load('search/snippet')).passageOf([text], (await load('search/query')).parseQuery(text, false).words, true)",
  word: "(await load('text/word')).wordOf(text)",
  'plain text': "(await load('text/plain-in')).documentFromText(text, options)",
  path: "(await load('blogs/redirects/path')).pathIn(text)",
  'mistyped path': "(await load('site/address')).meantPath('/' + text)",
  'words of a picture': "(await load('posts/pictures/fold-words')).foldWords(text)",
  'code of a receipt': "(await load('comments/letters/receipt')).readCode(text)",
  traits:
    "(await load('comments/spam/traits')).traitsOf({ name: '', title: '', url: '', mail: '', body: text })",
  styles: "(await load('blogs/look/own-styles')).checkStyles(text)",
  banner: "(await load('blogs/banners/plain-markup')).checkMarkup(text.slice(0, 5000))",
  'links beside posts': "settings('links', { links: text.slice(0, 10_000) })",
  'text beside posts': "settings('text', { markdown: text.slice(0, 20_000) })",
};

/** Readers of whole posts and sources, which may be as long as they are. */
const wholeReaders: Record<string, string> = {
  fold: readers.fold ?? '',
  grams: readers.grams ?? '',
  'plain text': readers['plain text'] ?? '',
  feed: "(await load('text/html-out')).documentToHtml({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a', lang: null }, content: [{ type: 'text', text }] }] })",
  'markdown in steps':
    "(await load('text/markdown-in')).documentFromMarkdown(text, (await load('sources/page')).parsePage, options)",
};

/** One of each way in which a reader may go back and forth, at full length. */
const wholeTexts: Record<string, string> = Object.fromEntries(
  Object.entries({
    ampersands: '&#',
    spaces: ' ',
    addresses: 'http://a.a',
    'full stops': '.',
    'marks that open': '*a _b **c ~~d ',
    'links that open': '[',
    ruby: '｜漢字《かん',
    'items in items': '- ',
    'items in items, and more': '- - - - - - - - - -\n',
  }).map(([name, piece]) => [name, `a${filled(piece, FULL - 2)}b`]),
);

/** Names of the texts at which a reader broke; rejects when it hangs. */
function broke(reader: string, texts: Record<string, string>): Promise<string[]> {
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const load = (name) => import(workerData.src + name + '.ts');
    const options = { base: null, language: 'ja', whose: null };
    const plain = { title: '', count: '', text: '', links: '', markdown: '' };
    const settings = async (kind, form) =>
      (await load('blogs/widgets/kinds')).settingsFrom(kind, { ...plain, ...form });
    (async () => {
      const broken = [];
      for (const [name, text] of Object.entries(workerData.texts)) {
        parentPort.postMessage({ at: name });
        try { await (async () => ${reader})(); } catch (error) { broken.push(name + ': ' + error.message.slice(0, 80)); }
      }
      parentPort.postMessage({ broken });
    })();`;
  const src = new URL('../src/', import.meta.url).href;
  const worker = new Worker(source, {
    eval: true,
    workerData: { src, texts },
    resourceLimits: { maxOldGenerationSizeMb: 700 },
  });
  return new Promise<string[]>((resolve, reject) => {
    let at = '';
    const hang = setTimeout(() => reject(new Error(`hangs at: ${at}`)), HANGS_AFTER);
    worker.on('message', (said: { at?: string; broken?: string[] }) => {
      if (said.at !== undefined) {
        at = said.at;
        hang.refresh();
      } else resolve(said.broken ?? []);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`ended at: ${at}`)));
  }).finally(() => worker.terminate());
}

it.each(Object.entries(readers))(
  '%s: comes to an end with every hostile text, and breaks at none',
  {
    timeout: 300_000,
  },
  async (_, reader) => {
    expect(await broke(reader, hostile)).toEqual([]);
  },
);

it.each(Object.entries(wholeReaders))(
  '%s: stands every kind of hostile text at full length',
  {
    timeout: 400_000,
  },
  async (_, reader) => {
    expect(await broke(reader, wholeTexts)).toEqual([]);
  },
);

describe('a text of 1 MB', () => {
  const form = { name: '', title: '', mail: '', url: '', body: 'x' };
  const look = {
    ...{ scheme: 'auto', typeface: 'gothic', width: 'normal', accent: 'ink' },
    styles: '',
  };
  const doors: [what: string, schema: v.GenericSchema, field: string, max: number, whole: object][] = [
    ['the body of a comment', commentSchema, 'body', BODY_MAX, form],
    ['the name of a comment', commentSchema, 'name', 60, form],
    ['the title of a comment', commentSchema, 'title', 120, form],
    ['the address in a comment', commentSchema, 'url', 300, form],
    ['the mail of a comment', commentSchema, 'mail', 254, form],
    ['a changed comment', changedCommentSchema, 'body', BODY_MAX, form],
    ['a rule', ruleSchema, 'pattern', 200, { rule_kind: 'regex', pattern: '', effect: 'hold' }],
    ['styles', lookSchema, 'styles', MOST_STYLES, look],
    ['a text beside posts', widgetForm, 'markdown', 20_000, {}],
    ['links beside posts', widgetForm, 'links', 10_000, {}],
    ['a profile', widgetForm, 'text', 5000, {}],
    ['a banner', bannerSchema, 'markup', MOST_MARKUP, { name: 'x', place: 'side', way: 'plain' }],
  ];
  const full = { ...wholeTexts, accents: `e${filled('\u0301', FULL)}`, many: filled('\ufdfa', FULL) };

  it.each(doors)('is refused as %s by its length, before it is read', (_, schema, field, max, whole) => {
    for (const [name, text] of Object.entries(full)) {
      const { read, result } = counted(() => v.safeParse(schema, { ...whole, [field]: text }));
      expect([name, result.success]).toEqual([name, false]);
      // Ordering accents is what costs most before a length is known: at most five times what may come is looked at.
      expect([name, read <= 5 * max + 100]).toEqual([name, true]);
    }
    expect(v.safeParse(schema, { ...whole, [field]: 'a:b' }).issues?.[0]?.message).not.toBe(
      'common.too-long',
    );
  });

  it('is cut to a hundred characters as words that are looked for', () => {
    for (const [name, text] of Object.entries(full)) {
      const { read, result } = counted(() => {
        const { q } = searchRequest({ q: text });
        return [q.length, parseQuery(text, true).words.length] as const;
      });
      expect([name, result[0] <= 100, result[1] <= 8, read <= 10_000]).toEqual([name, true, true, true]);
    }
  });

  it('of Markdown goes over no more of itself again than its length allows, or is given up', () => {
    const allowed = 4_000_000 + 20 * FULL;
    let given = 0;
    for (const [name, text] of Object.entries(wholeTexts)) {
      try {
        expect([name, readMarkdown(text).steps <= allowed]).toEqual([name, true]);
      } catch (error) {
        if (!(error instanceof TooManySteps)) throw error;
        given += 1;
        expect([name, (error as TooManySteps).steps <= allowed]).toEqual([name, true]);
      }
    }
    expect(given).toBeGreaterThan(0);
    // A long text of the ordinary kind is read whole.
    const ordinary = '# 川\n\n*川*は**町**の[下](https://a.example/)を流れる。\n\n- 一\n- 二\n\n> 引用\n\n';
    expect(readMarkdown(filled(ordinary, 200_000)).steps).toBeLessThan(4_000_000);
  });
});

/** What `work` gives, and how many characters it put into normal form on the way. */
function counted<T>(work: () => T): { read: number; result: T } {
  const { normalize } = String.prototype;
  let read = 0;
  String.prototype.normalize = function (form) {
    read += this.length;
    return normalize.call(this, form);
  };
  try {
    const result = work();
    return { read, result };
  } finally {
    String.prototype.normalize = normalize;
  }
}

it('text nested without end is read as what it says, whatever it is nested in', {
  timeout: 300_000,
}, async () => {
  const nested = Object.fromEntries(
    [
      '>',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '<div>',
      '<b>',
      '<blockquote>',
      '<ul><li>',
      '<table><tr><td>',
      '*a _',
    ].map((piece) => [piece, `${filled(piece, 19_000)}a`]),
  );
  expect(await broke(readers['text beside posts'] ?? '', nested)).toEqual([]);
  const styles = ['a{', '(', '[', '{', ':not(', 'calc(', '@media x{', '/*', 'a,'].map((piece) => [
    piece,
    `a{width:${filled(piece, 19_000)}`,
  ]);
  expect(await broke(readers.styles ?? '', Object.fromEntries(styles))).toEqual([]);
});

it('a rule that counts its repeats into thousands of steps is refused, and one that counts a few is not', () => {
  const subject = {
    name: '',
    title: '',
    url: '',
    mail: '',
    body: filled('a', 20_000),
    network: null,
    hosts: [],
  };
  for (const pattern of [
    filled('a{1000}', 196),
    '(a{30}b{30}){30}(c{30}d{30}){30}',
    '[ぁ-ん]{900}[ァ-ン]{900}x{900}',
    'a{1000}b{1000}c{1000}',
  ])
    expect([pattern, readRule('regex', pattern)]).toEqual([
      pattern,
      { ok: false, key: 'spam.rule.too-large' },
    ]);
  for (const pattern of ['(?:casino|カジノ){1,3}', '\\d{11}', '[a-z]{5,40}\\.example', '^.{0,200}$']) {
    const read = readRule('regex', pattern);
    expect([pattern, read.ok || read.key]).toEqual([
      pattern,
      pattern.startsWith('^') ? 'spam.rule.matches-nothing' : true,
    ]);
    if (read.ok) expect(typeof read.matches(subject as never)).toBe('boolean');
  }
});
