// A translation as plain text: alone, or each sentence under its original; with what it was translated from.
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { writesWithoutSpaces } from '../../text/language.ts';
import type { Leaving, LeavingBlock } from '../leaving.ts';

/** `credit` says where it is from, in the interface's language, a line for each fact. */
export function writeText(leaving: Leaving, kind: 'alone' | 'both', credit: readonly string[]): string {
  const blocks = leaving.blocks
    .map((block) => (kind === 'alone' ? aloneIn(block, leaving.to) : bothIn(block)))
    .filter((text) => text !== '');
  const title = leaving.title === '' ? [] : [leaving.title];
  return `${[...title, ...blocks, credit.join('\n')].join('\n\n')}\n`;
}

function aloneIn({ segments }: LeavingBlock, language: string): string {
  const written = segments.flatMap(({ target, state }) =>
    target && state !== 'skipped' ? plainText(target) : [],
  );
  return written.join(writesWithoutSpaces(language) ? '' : ' ');
}

/** What has no translation yet stands alone. */
function bothIn({ segments }: LeavingBlock): string {
  return segments
    .map(({ source, target, state }) => {
      const original = plainText(source).trim();
      return target && state !== 'skipped' ? `${original}\n${plainText(target)}` : original;
    })
    .join('\n\n');
}

/** A reading stands behind its word in brackets, as it does where there is no ruby. */
function plainText(inline: Inline): string {
  return inline
    .map((node) => {
      const ruby = node.marks?.find((mark) => mark.type === 'ruby');
      const text = inlineText([node]);
      return ruby?.type === 'ruby' ? `${text}（${ruby.attrs.reading}）` : text;
    })
    .join('');
}
