// A small field under the text: the reading of ruby, or the address of a link.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isLinkAddress } from '../../../text/address.ts';
import { isConverting } from '../../../web/client/key-press.ts';
import type { Desk } from '../desk.ts';

export function MarkField({ desk, kind }: { desk: Desk; kind: 'ruby' | 'link' }) {
  const { words } = desk;
  // What was selected when it opened: the selection itself is lost to this field.
  const [reach] = useState(() => desk.editor?.reach(kind));
  const given: unknown = reach?.mark?.attrs[kind === 'ruby' ? 'reading' : 'href'];
  const [value, setValue] = useState(typeof given === 'string' ? given : '');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  if (!reach) return null;
  const close = () => {
    desk.tool.value = null;
  };
  const put = () => {
    const text = value.trim();
    if (kind === 'link' && !isLinkAddress(text)) setWrong(true);
    else if (text !== '') {
      desk.editor?.putMark(kind, reach.from, reach.to, text);
      close();
    }
  };
  const label = kind === 'ruby' ? 'desk.ruby.reading' : 'desk.link.address';
  return (
    <div class="edit__field">
      <label for="mark-field">{words(label, { text: reach.text })}</label>
      <div class="edit__line">
        <input
          ref={field}
          id="mark-field"
          type="text"
          inputMode={kind === 'link' ? 'url' : 'text'}
          value={value}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'mark-field-wrong' : undefined}
          onInput={(event) => setValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isConverting(event)) return;
            event.preventDefault();
            put();
          }}
        />
        <button type="button" class="btn btn--small" onClick={put}>
          {words(kind === 'ruby' ? 'desk.ruby.put' : 'desk.link.put')}
        </button>
        {reach.mark && (
          <button
            type="button"
            class="btn btn--text btn--small"
            onClick={() => {
              desk.editor?.takeMark(kind, reach.from, reach.to);
              close();
            }}
          >
            {words('desk.off')}
          </button>
        )}
      </div>
      {isWrong && (
        <p class="err" id="mark-field-wrong">
          {words('desk.link.wrong')}
        </p>
      )}
    </div>
  );
}
