// The editor's place on the screen. It lives outside Preact: typing never draws a component anew.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { newKey } from '../../web/client/tab.ts';
import { run } from './commands.ts';
import { keyCommand } from './keys.ts';
import { sendPictures } from './pictures.ts';
import { TextEditor } from './text-editor.ts';
import type { Writing } from './writing.ts';

export function TextBox({ writing }: { writing: Writing }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const editor = openEditor(writing, place.current);
    writing.editor = editor;
    writing.caret.value += 1;
    return () => {
      writing.editor = null;
      editor.destroy();
    };
  }, [writing]);
  return <div ref={place} class="w-place" />;
}

function openEditor(writing: Writing, place: HTMLElement): TextEditor {
  const { words, data } = writing;
  const editor: TextEditor = new TextEditor({
    place,
    document: writing.draft.peek().document,
    language: data.language,
    label: words('write.text'),
    placeholder: words('write.here'),
    words,
    pictures: data.links.pictures,
    onType: (document) => writing.type(document),
    onKey: (event) => {
      const command = keyCommand(event, { mac: writing.mac, typing: true });
      if (!command || !run(writing, command)) return false;
      // The page's own listener must not run it a second time.
      event.stopPropagation();
      event.preventDefault();
      return true;
    },
    onCaret: () => {
      writing.caret.value += 1;
    },
    onPictures: (files, at) => putPictures(writing, files, at),
  });
  return editor;
}

/** `at` is where they were dropped; else they go to where the caret is. */
export function putPictures(writing: Writing, files: readonly File[], at?: number): void {
  const { editor, api, words, data } = writing;
  if (!editor || files.length === 0) return;
  sendPictures(editor.view, files, at ?? editor.state.selection.to, {
    api,
    words,
    address: data.links.pictures,
    newId: newKey,
    say: (text) => writing.say(text),
  });
}
