// A sentence written beside the one that stands there: the same editor, over a row of its own that nobody saves.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Inline } from '../../../../text/document.ts';
import type { Desk } from '../../desk.ts';
import { Editor } from '../../editor/editor.ts';
import { commandOf } from '../../keys.ts';
import { Row } from '../../rows/row.ts';

interface SentenceEditorProps {
  desk: Desk;
  /** The sentence it is another text for. */
  row: Row;
  /** What it begins with. */
  target: Inline | null;
  label: string;
  onType: (inline: Inline | null) => void;
  onSend: () => void;
  onLeave: () => void;
}

export function SentenceEditor(props: SentenceEditorProps) {
  const { desk, row } = props;
  const place = useRef<HTMLDivElement>(null);
  // What is called may be another function by the time a key is pressed.
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const made = openBeside(latest, place.current);
    made.focus();
    return () => made.destroy();
  }, [desk, row]);
  return (
    <div class="edit__field">
      {/* The box itself is named by it as well. */}
      <p class="beside__label" aria-hidden="true">
        {props.label}
      </p>
      <div ref={place} class="beside" />
    </div>
  );
}

function openBeside(latest: { current: SentenceEditorProps }, place: HTMLElement): Editor {
  const { desk, row, target, label } = latest.current;
  const { words, data } = desk;
  const text = { target, memo: '', state: 'draft' as const, version: 0, updatedAt: null, updatedBy: null };
  const editor: Editor = new Editor({
    row: new Row('segment', `beside-${row.id}`, row.block, { ...text, source: row.source.peek() }),
    place,
    attributes: {
      class: 'edit__box',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      lang: data.language,
      spellcheck: 'true',
    },
    placeholder: words('desk.here'),
    oursBadge: words('desk.whose.ours'),
    onType: (inline) => latest.current.onType(inline),
    onKey: (event) => {
      const command = commandOf(event, { mac: desk.mac, typing: true });
      const tag = command?.startsWith('tag-') ? row.tags.peek()[Number(command.slice(4)) - 1] : undefined;
      if (tag) editor.toggle(tag.mark);
      else if (command === 'ours') editor.toggle({ type: 'emphasis', attrs: { whose: 'ours' } });
      else if (command === 'confirm') latest.current.onSend();
      else if (command === 'leave') latest.current.onLeave();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    onCaret: () => undefined,
  });
  return editor;
}
