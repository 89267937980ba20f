// Advisories on denial of service by text: numeric references, nesting without end and patterns that go back and forth.
// Each reader of people's text runs over hostile texts in a thread that is ended when it hangs; nothing else is timed.
// Pages that were brought in: src/sources/extract.test.ts. Regexes of rules: src/comments/spam/deny-rule.test.ts.
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { readRule } from '../src/comments/spam/deny-rule.ts';

const SIZE = 100_000;
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
