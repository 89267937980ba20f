// The editor's place on a screen. It lives outside Preact: typing never draws a component anew.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { newKey } from '../tab.ts';
import { findBook } from './book-search.ts';
import { fillCard } from './link-cards.ts';
import { sendPictures } from './pictures.ts';
import type { Sheet } from './sheet.ts';
import { run } from './text-commands.ts';
import { TextEditor } from './text-editor.ts';
import { keyCommand } from './text-keys.ts';

export function TextBox({ sheet }: { sheet: Sheet }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const editor = openEditor(sheet, place.current);
    sheet.editor = editor;
    sheet.caret.value += 1;
    return () => {
      sheet.editor = null;
      editor.destroy();
    };
  }, [sheet]);
  return <div ref={place} class="w-place" />;
}

function openEditor(sheet: Sheet, place: HTMLElement): TextEditor {
  const { words, pictures, books } = sheet;
  return new TextEditor({
    place,
    document: sheet.text(),
    manner: sheet.manner,
    label: sheet.label,
    placeholder: sheet.placeholder,
    words,
    pictures,
    books,
    findBook: (asked) => findBook(sheet, asked),
    onType: (document) => sheet.type(document),
    onKey: (event) => {
      if (!(sheet.onKey?.(event) ?? false)) {
        const command = keyCommand(event, { mac: sheet.mac, typing: true });
        if (!command || !run(sheet, command)) return false;
      }
      // The page's own listener must not run it a second time.
      event.stopPropagation();
      event.preventDefault();
      return true;
    },
    onCaret: () => {
      sheet.caret.value += 1;
    },
    onPictures: (files, at) => putPictures(sheet, files, at),
    onCard: (id) => {
      const { editor, api, cards } = sheet;
      if (editor) void fillCard(editor.view, id, { api, cards, words, say: (text) => sheet.say(text) });
    },
  });
}

/** `at` is where they were dropped; else they go to where the caret is. */
export function putPictures(sheet: Sheet, files: readonly File[], at?: number): void {
  const { editor, api, words, pictures } = sheet;
  if (!editor || files.length === 0) return;
  sendPictures(editor.view, files, at ?? editor.state.selection.to, {
    api,
    words,
    address: pictures,
    newId: newKey,
    say: (text) => sheet.say(text),
  });
}
