// Corrects the text of the current pair, a field for each of its lines.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReviewSide } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { isConverting } from '../../web/client/key-press.ts';
import { focusCurrent, seen } from './commands.ts';
import type { Bead, Review } from './review.ts';

const LONGEST = 5_000;

export function WriteForm({ review, bead }: { review: Review; bead: Bead }) {
  const { words } = review;
  const form = useRef<HTMLFormElement>(null);
  const cancelled = useRef(false);
  useLayoutEffect(() => {
    const fields = [...(form.current?.querySelectorAll('textarea') ?? [])];
    // The translation is what is corrected as a rule.
    (fields.find(({ dataset }) => dataset.side === 'target') ?? fields[0])?.focus();
    const keep = () => {
      if (!cancelled.current && fields.map((field) => write(review, bead.id, field)).includes(true))
        review.say(words('review.said.written'));
    };
    // Whoever goes to another pair, or leaves the page, has not thrown away what they wrote.
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  const close = () => {
    review.tool.value = null;
    focusCurrent(review);
  };
  return (
    <form
      ref={form}
      class="bead__write"
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (isConverting(event)) return;
        // What closes it goes on from here.
        if (event.key === 'Escape') cancelled.current = true;
        const ends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!ends) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {(['source', 'target'] as const).map((side) => (
        <Fields key={side} review={review} bead={bead} side={side} />
      ))}
      <p class="bead__main">
        <button type="submit" class="btn btn--small">
          {words('review.write.do')}
        </button>
        <button
          type="button"
          class="btn btn--text btn--small"
          onClick={() => {
            cancelled.current = true;
            close();
          }}
        >
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
function write(review: Review, id: string, field: HTMLTextAreaElement): boolean {
  const bead = review.beads.peek().find((one) => one.id === id);
  const { side, line = '' } = field.dataset;
  if (!bead || (side !== 'source' && side !== 'target')) return false;
  return review.make({ kind: 'write', bead: seen(bead), side, line, text: field.value });
}
