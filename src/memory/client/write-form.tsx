// Corrects the text of the current pair, a field for each of its lines.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReviewLine, ReviewSide } from '../../text/align/review.ts';
import { inlineText } from '../../text/inline.ts';
import { isConverting } from '../../web/client/key-press.ts';
import { LONGEST_LINE } from '../alignments/schemas.ts';
import { focusCurrent } from './commands.ts';
import { keepWritten, type WrittenField } from './keep-written.ts';
import type { Bead, Review } from './review.ts';

export function WriteForm({ review, bead }: { review: Review; bead: Bead }) {
  const { words } = review;
  const form = useRef<HTMLFormElement>(null);
  const cancelled = useRef(false);
  // Whatever becomes of the pair meanwhile, the fields stay those that are being written in.
  const [opened] = useState(bead);
  useLayoutEffect(() => {
    const fields = [...(form.current?.querySelectorAll('textarea') ?? [])];
    // The translation is what is corrected as a rule.
    (fields.find(({ dataset }) => dataset.side === 'target') ?? fields[0])?.focus();
    const keep = () => {
      if (cancelled.current) return;
      if (keepWritten(review, opened, fields.flatMap(written))) review.say(words('review.said.written'));
      // A page that was left may come back, and is written on then.
      for (const field of fields) field.defaultValue = field.value;
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
        <Fields key={side} review={review} bead={opened} side={side} />
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
      {bead[side].map((line, index) =>
        isWritable(line) ? (
          <label key={line.id}>
            <span>{words(`review.write.${side}`, { number: index + 1 })}</span>
            <textarea
              rows={3}
              maxLength={LONGEST_LINE}
              lang={side === 'source' ? data.sourceLanguage : data.targetLanguage}
              data-side={side}
              data-line={line.id}
              defaultValue={inlineText(line.content)}
            />
          </label>
        ) : (
          <p key={line.id} class="hint">
            {words('review.write.too-long', { most: LONGEST_LINE })}
          </p>
        ),
      )}
    </div>
  );
}

/** The server takes no longer one. */
function isWritable({ content }: ReviewLine): boolean {
  return inlineText(content).length <= LONGEST_LINE;
}

function written({ dataset, defaultValue, value }: HTMLTextAreaElement): WrittenField[] {
  const { side, line = '' } = dataset;
  return side === 'source' || side === 'target' ? [{ side, line, before: defaultValue, text: value }] : [];
}
