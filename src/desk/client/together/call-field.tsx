// A field for words to the others; an @ offers the names of the members.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Calling, callingAt } from '../../../text/mentions.ts';
import type { MemberView } from '../../together/schemas.ts';
import type { Desk } from '../desk.ts';

interface CallFieldProps {
  desk: Desk;
  id: string;
  label: string;
  text: string;
  focus?: boolean;
  onType: (text: string) => void;
  onSend: () => void;
  onLeave: () => void;
}

/** Longest remark, in characters; the server says the same. */
const LONGEST = 4_000;

export function CallField({ desk, id, label, text, focus, onType, onSend, onLeave }: CallFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [calling, setCalling] = useState<Calling | null>(null);
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const look = () => {
    const box = field.current;
    setCalling(
      box && box.selectionStart === box.selectionEnd ? callingAt(box.value, box.selectionStart) : null,
    );
  };
  const call = ({ name }: MemberView) => {
    const box = field.current;
    if (!box || !calling) return;
    const end = calling.from + calling.typed.length + 1;
    const before = `${text.slice(0, calling.from)}@${name} `;
    onType(before + text.slice(end));
    setCalling(null);
    // After the new text is drawn.
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(before.length, before.length);
    });
  };
  return (
    <div class="edit__field">
      <label for={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={LONGEST}
        aria-describedby={`${id}-how`}
        value={text}
        onInput={(event) => {
          onType(event.currentTarget.value);
          look();
        }}
        onKeyUp={look}
        onClick={look}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const sends = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
          if (!sends && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (sends) onSend();
          else if (calling) setCalling(null);
          else onLeave();
        }}
      />
      <Names desk={desk} calling={calling} onCall={call} />
      <p class="hint" id={`${id}-how`}>
        {desk.words('desk.remark.how')}
      </p>
    </div>
  );
}

/** The next stop of the Tab key while a name is typed. */
function Names({
  desk,
  calling,
  onCall,
}: {
  desk: Desk;
  calling: Calling | null;
  onCall: (member: MemberView) => void;
}) {
  if (!calling) return null;
  const typed = calling.typed.toLowerCase();
  const { members } = desk.together.view.value;
  const fitting = members.filter(
    ({ id, name }) => id !== desk.together.me && name.toLowerCase().includes(typed),
  );
  if (fitting.length === 0) return null;
  return (
    <ul class="names" aria-label={desk.words('desk.remark.names')}>
      {fitting.slice(0, 8).map((member) => (
        <li key={member.id}>
          <button type="button" class="btn btn--quiet btn--small" onClick={() => onCall(member)}>
            @{member.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
