// The kind of a file is told by what it says, whatever it is called.
import { expect, it } from 'vitest';
import { zipOf } from '../../../test/support/zips.ts';
import { kindOfMove } from './kind-of-move.ts';

const utf8 = (text: string) => Buffer.from(text);
const bom = Buffer.from([0xef, 0xbb, 0xbf]);
const rss = (more: string) =>
  `<?xml version="1.0"?>\n<!-- a remark with <html> in it -->\n<rss version="2.0" ${more}>`;

it.each<[string, Uint8Array, string]>([
  [
    'a text of Movable Type',
    utf8('AUTHOR: a\nTITLE: b\nDATE: 01/02/2003 04:05:06 AM\n-----\nBODY:\nx\n'),
    'mt',
  ],
  [
    'one with CRLF and a mark',
    Buffer.concat([bom, utf8('TITLE: b\r\nAUTHOR: a\r\n-----\r\nBODY:\r\n')]),
    'mt',
  ],
  [
    'one with returns alone, small letters and a word of its own first',
    utf8('blog id: 7\rtitle: b\rstatus: Publish\r'),
    'mt',
  ],
  ['one in EUC-JP', Buffer.concat([utf8('AUTHOR: '), Buffer.from([0xc0, 0xee]), utf8('\nTITLE: x\n')]), 'mt'],
  ['one that begins with its separators', utf8('\n--------\nTITLE: a\nBODY:\n'), 'mt'],
  ['a letter with a title in it', utf8('Dear all,\nTITLE: a\nDATE: b\n'), 'other'],
  ['one word alone', utf8('TITLE: a\nTITLE: b\n'), 'other'],
  ['WXR', utf8(rss('xmlns:wp="http://wordpress.org/export/1.2/"')), 'wxr'],
  ['a feed in RSS', utf8(rss('xmlns:dc="http://purl.org/dc/elements/1.1/"')), 'feed'],
  [
    'an export of Blogger',
    utf8(
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-1.archive</id>',
    ),
    'blogger',
  ],
  [
    'WXR behind what the server complained of',
    utf8(`<br />\n<b>Notice</b>: x\n${rss('xmlns:wp="x"')}`),
    'wxr',
  ],
  [
    'what a blog of Blogger shows its readers',
    utf8(
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2008"><id>tag:blogger.com,1999:blog-1</id><generator uri="http://www.blogger.com">Blogger</generator><entry><id>tag:blogger.com,1999:blog-1.post-2</id><category scheme="http://www.blogger.com/atom/ns#" term="水"/>',
    ),
    'feed',
  ],
  ['a feed in Atom', utf8('<feed xmlns="http://www.w3.org/2005/Atom"><title>川</title>'), 'feed'],
  ['a saved page', utf8('<!DOCTYPE html>\n<title>x</title>'), 'page'],
  ['any other XML', utf8('<?xml version="1.0"?><tmx version="1.4">'), 'xml'],
  [
    'XML in sixteen bits',
    Buffer.from(`\ufeff${rss('xmlns:wp="http://wordpress.org/export/1.2/"')}`, 'utf16le'),
    'wxr',
  ],
  ['Ghost', utf8('{"db":[{"meta":{"exported_on":1},"data":{"posts":[]}}]}'), 'ghost'],
  ['Ghost of old', utf8('{"meta":{"exported_on":1,"version":"003"},"data":{"posts":[]}}'), 'ghost'],
  ['any other JSON', utf8('{"posts":1}'), 'json'],
  ['a zip', zipOf([{ name: 'a.txt' }]), 'zip'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'packed'],
  ['nothing', utf8(''), 'empty'],
  ['nothing but blanks', utf8(' \n\n'), 'empty'],
  ['noise', Buffer.from([0, 1, 2, 3]), 'other'],
])('%s', (_, bytes, kind) => {
  expect(kindOfMove(bytes)).toBe(kind);
});
