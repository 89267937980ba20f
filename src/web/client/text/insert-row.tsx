// All that can be put into a text beside words.
import { useRef } from 'preact/hooks';
import type { Command } from 'prosemirror-state';
import { schema } from '../../../text/schema.ts';
import { insertDivider, insertTable, putFold, toggleBlock, toggleWrap } from './block-commands.ts';
import { keepFocus } from './keep-focus.ts';
import { insertFootnote } from './note-numbers.ts';
import type { Sheet } from './sheet.ts';
import { putPictures } from './text-box.tsx';
import { close } from './text-commands.ts';

const { nodes } = schema;

/** Names are the ends of message keys. */
const blocks: readonly { name: string; command: Command; needs?: 'notes' | 'fold' }[] = [
  { name: 'table', command: insertTable },
  { name: 'divider', command: insertDivider },
  { name: 'pull', command: toggleBlock(nodes.pull_quote) },
  { name: 'footnote', command: insertFootnote },
  { name: 'note', command: toggleWrap(nodes.translator_note), needs: 'notes' },
  { name: 'code', command: toggleBlock(nodes.code_block) },
  { name: 'fold', command: putFold, needs: 'fold' },
];

export function InsertRow({ sheet }: { sheet: Sheet }) {
  const { words, editor, manner } = sheet;
  const here = blocks.filter(({ needs }) => needs === undefined || manner[needs]);
  const put = (command: Command) => {
    sheet.tool.value = null;
    if (!editor?.run(command)) sheet.say(words('write.insert.not-here'));
  };
  return (
    <div class="w-bar__row">
      <PictureButton sheet={sheet} />
      <button
        type="button"
        class="tagbtn"
        onMouseDown={keepFocus}
        onClick={() => {
          sheet.tool.value = 'library';
        }}
      >
        {words('write.library')}
      </button>
      <button
        type="button"
        class="tagbtn"
        onMouseDown={keepFocus}
        onClick={() => {
          sheet.tool.value = 'card';
        }}
      >
        {words('write.insert.card')}
      </button>
      <button
        type="button"
        class="tagbtn"
        onMouseDown={keepFocus}
        onClick={() => {
          sheet.tool.value = 'book';
        }}
      >
        {words('write.insert.book')}
      </button>
      {here.map(({ name, command }) => (
        <button key={name} type="button" class="tagbtn" onMouseDown={keepFocus} onClick={() => put(command)}>
          {words(`write.insert.${name}`)}
        </button>
      ))}
    </div>
  );
}

function PictureButton({ sheet }: { sheet: Sheet }) {
  return (
    <button
      type="button"
      class="tagbtn"
      onMouseDown={keepFocus}
      onClick={() => document.getElementById('w-picture')?.click()}
    >
      {sheet.words('write.insert.picture')}
    </button>
  );
}

/** The browser's own way to choose files; buttons and keys open it. */
export function PictureInput({ sheet }: { sheet: Sheet }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <input
      ref={field}
      id="w-picture"
      type="file"
      hidden
      multiple
      accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
      aria-label={sheet.words('write.insert.picture')}
      onChange={(event) => {
        putPictures(sheet, [...(event.currentTarget.files ?? [])]);
        if (field.current) field.current.value = '';
        close(sheet);
      }}
    />
  );
}
