// The translator's memo on a sentence, never published.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Desk } from '../desk.ts';
import type { Row } from './row.ts';

export function MemoField({ desk, row, focus }: { desk: Desk; row: Row; focus: boolean }) {
  const { words } = desk;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <div class="edit__field">
      <label for="memo-field">{words('desk.memo.of', { number: row.number.value })}</label>
      <textarea
        ref={field}
        id="memo-field"
        rows={2}
        maxLength={2000}
        value={row.memo.value}
        onInput={(event) => desk.texts.setMemo(row, event.currentTarget.value)}
      />
    </div>
  );
}
