// A field for words to the others; an @ offers the names of the members.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Calling, callingAt } from '../../../../text/mentions.ts';
import type { MemberView } from '../../../together/schemas.ts';
import type { Desk } from '../../desk.ts';

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
  const names = calling ? fitting(desk, calling.typed) : [];
  const call = ({ name }: MemberView) => {
    const box = field.current;
    if (!box || !calling) return;
    const end = calling.from + calling.typed.length + 1;
    const before = `${box.value.slice(0, calling.from)}@${name} `;
    // Into the field at once, before it is drawn again: what is typed next must not come to stand before the name.
    box.value = before + box.value.slice(end);
    box.focus();
    box.setSelectionRange(before.length, before.length);
    onType(box.value);
    setCalling(null);
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
          const [first] = names;
          // A name that was begun is meant: a line break after it would call on nobody, and say nothing of it.
          if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey && first && calling?.typed) {
            event.preventDefault();
            call(first);
            return;
          }
          const sends = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
          if (!sends && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (sends) onSend();
          else if (calling) setCalling(null);
          else onLeave();
        }}
      />
      {/* Always there, so that what comes into it is heard. */}
      <p class="vh" role="status">
        {names.length > 0 && desk.words('desk.remark.names.heard', { count: names.length })}
      </p>
      <Names desk={desk} names={names} onCall={call} />
      <p class="hint" id={`${id}-how`}>
        {desk.words('desk.remark.how')}
      </p>
    </div>
  );
}

/** Most names that are offered at once. */
const MOST = 8;

function fitting({ together }: Desk, typed: string): MemberView[] {
  const wanted = typed.toLowerCase();
  return together.view.value.members
    .filter(({ id, name }) => id !== together.me && name.toLowerCase().includes(wanted))
    .slice(0, MOST);
}

/** The next stop of the Tab key while a name is typed. */
function Names({
  desk,
  names,
  onCall,
}: {
  desk: Desk;
  names: readonly MemberView[];
  onCall: (member: MemberView) => void;
}) {
  if (names.length === 0) return null;
  return (
    <ul class="names" aria-label={desk.words('desk.remark.names')}>
      {names.map((member) => (
        <li key={member.id}>
          <button type="button" class="btn btn--quiet btn--small" onClick={() => onCall(member)}>
            @{member.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
