// Corrects the text of the current pair, a field for each of its lines.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewSide } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { focusCurrent, seen, toggle } from './commands.ts';
import type { Bead, Review } from './review.ts';

const LONGEST = 5_000;

export function WriteForm({ review, bead }: { review: Review; bead: Bead }) {
  const { words } = review;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // The translation is what is corrected as a rule.
    form.current?.querySelector<HTMLElement>('[data-side=target], textarea')?.focus();
  }, []);
  const done = () => {
    const fields = form.current ? [...form.current.querySelectorAll('textarea')] : [];
    if (fields.map((field) => write(review, field)).includes(true)) review.say(words('review.said.written'));
    review.tool.value = null;
    focusCurrent(review);
  };
  return (
    <form
      ref={form}
      class="bead__write"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        const ends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
        if (!ends || event.keyCode === 229) return;
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
    >
      {(['source', 'target'] as const).map((side) => (
        <Fields key={side} review={review} bead={bead} side={side} />
      ))}
      <p class="bead__main">
        <button type="submit" class="btn btn--small">
          {words('review.write.do')}
        </button>
        <button type="button" class="btn btn--text btn--small" onClick={() => toggle(review, 'write')}>
          {words('review.cancel')}
        </button>
      </p>
    </form>
  );
}

function Fields({ review, bead, side }: { review: Review; bead: Bead; side: ReviewSide }) {
  const { words, data } = review;
  return (
    <div class="bead__fields">
      {bead[side].map((line, index) => (
        <label key={line.id}>
          <span>{words(`review.write.${side}`, { number: index + 1 })}</span>
          <textarea
            rows={3}
            maxLength={LONGEST}
            lang={side === 'source' ? data.sourceLanguage : data.targetLanguage}
            data-side={side}
            data-line={line.id}
            defaultValue={inlineText(line.content)}
          />
        </label>
      ))}
    </div>
  );
}

/** An emptied field leaves its line as it was. */
function write(review: Review, field: HTMLTextAreaElement): boolean {
  const bead = review.current;
  const { side, line = '' } = field.dataset;
  if (!bead || (side !== 'source' && side !== 'target')) return false;
  return review.make({ kind: 'write', bead: seen(bead), side, line, text: field.value });
}
