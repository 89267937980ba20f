// Files that nobody should be able to move a blog in with, one of each kind, and small good ones of every kind that is read.
import { cdata, item, wxr } from './wxr-files.ts';
import { zipOf } from './zips.ts';

export type Files = Record<string, Uint8Array>;

const HTML = '<p>堰の水が落ちる。</p>';

/** What other blogs export: two posts in each. */
export const exportsOf = {
  mt: (): Buffer => Buffer.from(mtText('堰のはなし', HTML) + mtText('泉のはなし', HTML)),
  wxr: (text = HTML): Buffer =>
    Buffer.from(wxr(item({ 'content:encoded': cdata(text) }) + item({ 'wp:post_id': '13', title: '泉' }))),
  blogger: (text = HTML): Buffer => Buffer.from(atom(entry(1, '堰', cdata(text)) + entry(2, '泉', '水'))),
  ghost: (text = HTML): Buffer =>
    Buffer.from(
      JSON.stringify({
        db: [
          {
            meta: { exported_on: 1, version: '5.80.0' },
            data: { posts: [ghostPost('p1', '堰', text), ghostPost('p2', '泉', HTML)] },
          },
        ],
      }),
    ),
};

export function mtText(title: string, html: string): string {
  return `AUTHOR: みなと\nTITLE: ${title}\nSTATUS: Publish\nCONVERT BREAKS: 0\nDATE: 10/21/2019 21:05:00\n-----\nBODY:\n${html}\n-----\n--------\n`;
}

function ghostPost(id: string, title: string, html: string) {
  const at = '2021-03-02T09:30:00.000Z';
  return { id, title, slug: id, html, status: 'published', type: 'post', created_at: at, published_at: at };
}

const KIND =
  "scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'";

const atom = (entries: string) =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-9.archive</id><title>川べり</title>${entries}</feed>`;

const entry = (number: number, title: string, content: string) =>
  `<entry><id>tag:blogger.com,1999:blog-9.post-${number}</id><category ${KIND}/><published>2012-03-02T09:30:00.000+09:00</published><title>${title}</title><content type='html'>${content}</content></entry>`;

/** Forty steps, each twice as long as the one before: a million million letters. */
const GROWING = `[<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]`;
const OUTSIDE = '[<!ENTITY a40 SYSTEM "file:///etc/passwd">]';

function declaring(file: Buffer, root: string, entities: string): Buffer {
  return Buffer.from(file.toString().replace(`<${root} `, `<!DOCTYPE ${root} ${entities}>\n<${root} `));
}

const wxrBomb = declaring(exportsOf.wxr('&a40;'), 'rss', GROWING);
const ours = (manifest: object) =>
  zipOf([{ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest, null, 1)) }]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

interface BadFile {
  what: string;
  files: Files;
  /** Of the message that says why. */
  key: string;
  /** What the message calls it, where that is not how the first file is called. */
  named?: string;
}

export const badFiles: readonly BadFile[] = [
  { what: 'an empty file', files: { 'export.txt': Buffer.alloc(0) }, key: 'moves.file.is-empty' },
  { what: 'nothing but blanks', files: { 'export.txt': Buffer.from('\n \n') }, key: 'moves.file.is-empty' },
  one(
    'a WordPress file that is cut off',
    'export.xml',
    exportsOf.wxr().subarray(0, -60),
    'moves.reading.cut',
  ),
  one(
    'a Blogger file that is cut off',
    'blog.xml',
    exportsOf.blogger().subarray(0, -60),
    'moves.reading.cut',
  ),
  one('a Ghost file that is cut off', 'ghost.json', exportsOf.ghost().subarray(0, -20), 'moves.reading.cut'),
  one('a zip that is cut off', 'blog.zip', zipped(exportsOf.mt()).subarray(0, -30), 'moves.file.zip-cut'),
  one(
    'an XML file that is broken',
    'export.xml',
    Buffer.from(exportsOf.wxr().toString().replace('</wp:post_id>', '</wp:post>')),
    'moves.reading.malformed',
  ),
  one('a saved page', 'index.html', Buffer.from('<!doctype html><p>x'), 'moves.file.is-page'),
  one(
    'a feed',
    'feed.xml',
    Buffer.from('<rss version="2.0"><channel></channel></rss>'),
    'moves.file.is-feed',
  ),
  one('a PDF', 'blog.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), 'moves.file.is-packed'),
  one('a picture alone', 'a.jpg', jpeg, 'moves.file.is-picture'),
  one('a text of no blog', 'notes.txt', Buffer.from('牛乳とパン'), 'moves.file.is-other'),
  one('JSON of something else', 'package.json', Buffer.from('{"name":"x"}'), 'moves.file.is-json'),
  one(
    'an office document',
    'blog.docx',
    zipOf([{ name: 'word/document.xml', bytes: Buffer.from('<w:document/>') }]),
    'moves.file.is-zip',
  ),
  one(
    'a zip bomb',
    'blog.zip',
    zipOf([{ name: 'blog.txt', bytes: Buffer.alloc(32 * 1024 * 1024, 'a') }]),
    'moves.file.zip-bomb',
  ),
  one(
    'a zip that says less than it unpacks to',
    'blog.zip',
    zipOf([
      {
        name: 'blog.txt',
        bytes: Buffer.concat([exportsOf.mt(), Buffer.alloc(4 * 1024 * 1024, 'a')]),
        claims: { size: 2_000 },
      },
    ]),
    'moves.file.zip-bomb',
  ),
  one(
    'a zip that would fill the disk',
    'blog.zip',
    zipOf([{ name: 'blog.txt', bytes: exportsOf.mt(), claims: { size: 50 * 1024 ** 3 } }], { zip64: true }),
    'moves.file.zip-bomb',
  ),
  one(
    'a zip that leads out of its folder',
    'blog.zip',
    zipOf([{ name: '../../export.txt', bytes: exportsOf.mt() }]),
    'moves.file.zip-name',
  ),
  one(
    'a zip that leads to a place of the system',
    'blog.zip',
    zipOf([{ name: '/etc/cron.d/x', bytes: exportsOf.mt() }]),
    'moves.file.zip-name',
  ),
  one(
    'a zip with a way out for Windows',
    'blog.zip',
    zipOf([{ name: '..\\..\\export.txt', bytes: exportsOf.mt() }]),
    'moves.file.zip-name',
  ),
  one('a WordPress file whose entities grow', 'export.xml', wxrBomb, 'moves.reading.doctype'),
  {
    ...one('the same in a zip', 'blog.zip', zipped(wxrBomb, 'export.xml'), 'moves.reading.doctype'),
    named: 'export.xml',
  },
  one('the same in sixteen bits', 'export.xml', inSixteenBits(wxrBomb), 'moves.reading.doctype'),
  one(
    'a WordPress file that asks for a file of the server',
    'export.xml',
    declaring(exportsOf.wxr(), 'rss', OUTSIDE),
    'moves.reading.doctype',
  ),
  one(
    'a Blogger file whose entities grow',
    'blog.xml',
    declaring(exportsOf.blogger('&a40;'), 'feed', GROWING),
    'moves.reading.doctype',
  ),
  one(
    'an archive of a press to come',
    'hashi.zip',
    ours({ format: 'taiyaku-archive', version: 99 }),
    'archive.problem.version',
  ),
  one(
    'an archive without its list',
    'hashi.zip',
    ours({ format: 'taiyaku-archive', version: 1 }),
    'archive.problem.manifest',
  ),
  {
    what: 'two kinds at once',
    files: { 'export.xml': exportsOf.wxr(), 'ghost.json': exportsOf.ghost() },
    key: 'moves.file.kinds',
  },
];

function one(what: string, name: string, bytes: Uint8Array, key: string): BadFile {
  return { what, files: { [name]: bytes }, key };
}

function zipped(bytes: Uint8Array, name = 'export.txt'): Buffer {
  return zipOf([{ name, bytes }]);
}

function inSixteenBits(utf8: Buffer): Buffer {
  const text = utf8.toString().replace('encoding="UTF-8"', 'encoding="UTF-16"');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

const SCRIPT = '<script>alert("川")</script>';

/** Called pictures, and none: what a browser would run if it were ever served. By name, with the letters of each. */
export const falsePictures: Files = {
  'page.jpg': Buffer.from(`<!doctype html><html><body>${SCRIPT}</body></html>`),
  'sketch.png': Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert('川')">${SCRIPT}</svg>`),
  'drawing.svg': Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
  'program.webp': Buffer.from('#!/bin/sh\necho alert\n'),
  // Begins as a picture does, and is a program from there on.
  'both.gif': Buffer.from('GIF89a/*\x01\x00\x01\x00*/=1;alert("川")'),
};

/** A blog whose posts show all of them. */
export const showingFalsePictures = (): Buffer =>
  Buffer.from(
    Object.keys(falsePictures)
      .map((name) => mtText(name, `<p>水の絵。</p><p><img src="img/${name}" alt="川"></p>`))
      .join(''),
  );
