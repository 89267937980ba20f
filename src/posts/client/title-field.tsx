// The title above the text, as large as readers will see it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isConverting } from '../../web/client/key-press.ts';
import type { Writing } from './writing.ts';

export function TitleField({ writing }: { writing: Writing }) {
  const { words } = writing;
  const { title } = writing.draft.value;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (writing.draft.peek().title === '') field.current?.focus();
  }, [writing]);
  return (
    <>
      <label class="vh" for="post-title">
        {words('write.title.label')}
      </label>
      <textarea
        ref={field}
        id="post-title"
        class="w-title"
        rows={1}
        maxLength={300}
        lang={writing.language.value}
        placeholder={words('write.title.here')}
        value={title}
        onInput={(event) => writing.change({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isConverting(event)) return;
          event.preventDefault();
          writing.editor?.focus();
        }}
      />
    </>
  );
}
