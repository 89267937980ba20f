// A translation as a PO file of gettext: each sentence under its own id, drafts marked as fuzzy, memos as comments.
import { trimInline } from '../../text/inline.ts';
import type { Leaving, LeavingSegment } from '../leaving.ts';
import { writeMarkup } from '../marks/markup.ts';
import { writePoText } from './po-text.ts';

/** Says in an extracted comment what the sentence was when it left. */
export const VERSION = 'taiyaku v';
export const SKIPPED = 'taiyaku skipped';

export function writePo({ from, to, title, source, blocks }: Leaving): string {
  const head = [
    `Project-Id-Version: ${inOneLine(title || source.title)}\n`,
    'MIME-Version: 1.0\n',
    'Content-Type: text/plain; charset=UTF-8\n',
    'Content-Transfer-Encoding: 8bit\n',
    `Language: ${to}\n`,
    `X-Source-Language: ${from}\n`,
  ];
  const header = ['msgid ""', writePoText('msgstr', head.join(''))].join('\n');
  const entries = blocks.flatMap((block) => block.segments).map(entry);
  return `${[header, ...entries].join('\n\n')}\n`;
}

function entry({ id, version, source, target, memo, state }: LeavingSegment): string {
  return [
    ...(memo === '' ? [] : memo.split(/\r\n?|\n/).map((line) => (line === '' ? '#' : `# ${line}`))),
    `#. ${VERSION}${version}`,
    ...(state === 'skipped' ? [`#. ${SKIPPED}`] : []),
    ...(state === 'draft' ? ['#, fuzzy'] : []),
    writePoText('msgctxt', id),
    writePoText('msgid', writeMarkup(trimInline(source))),
    writePoText('msgstr', target === null ? '' : writeMarkup(target)),
  ].join('\n');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
