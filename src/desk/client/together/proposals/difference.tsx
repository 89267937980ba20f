// What a proposal changes in a sentence, word by word: taken out struck through, put in underlined.
import { wordDiff } from '../../../../text/diff.ts';
import type { Inline } from '../../../../text/document.ts';
import { inlineText } from '../../../../text/inline.ts';
import type { Desk } from '../../desk.ts';
import { InlineView } from '../../editor/inline-view.tsx';
import type { Row } from '../../rows/row.ts';

interface DifferenceProps {
  desk: Desk;
  row: Row;
  before: Inline | null;
  after: Inline;
}

export function Difference({ desk, row, before, after }: DifferenceProps) {
  const { words, data } = desk;
  const [from, to] = [inlineText(before ?? []), inlineText(after)];
  if (from === to) {
    return (
      <>
        <p class="hint">{words('desk.proposal.marks')}</p>
        <p class="difference" lang={data.language}>
          <InlineView inline={after} tags={row.tags.value} words={words} />
        </p>
      </>
    );
  }
  return (
    <p class="difference" lang={data.language}>
      {wordDiff(from, to, data.language).map(({ op, text }) =>
        op === 'same' ? (
          text
        ) : op === 'del' ? (
          <del>
            <span class="vh">{words('desk.difference.out')}</span>
            {text}
          </del>
        ) : (
          <ins>
            <span class="vh">{words('desk.difference.in')}</span>
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
