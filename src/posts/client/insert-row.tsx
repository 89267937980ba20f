// All that can be put into a text beside words.
import { useRef } from 'preact/hooks';
import type { Command } from 'prosemirror-state';
import { schema } from '../../text/schema.ts';
import {
  insertBookCard,
  insertDivider,
  insertFootnote,
  insertTable,
  putFold,
  toggleBlock,
  toggleWrap,
} from './block-commands.ts';
import { close } from './commands.ts';
import { keepFocus } from './keep-focus.ts';
import { putPictures } from './text-box.tsx';
import type { Writing } from './writing.ts';

const { nodes } = schema;

/** Names are the ends of message keys. */
const blocks: readonly { name: string; command: Command }[] = [
  { name: 'table', command: insertTable },
  { name: 'divider', command: insertDivider },
  { name: 'pull', command: toggleBlock(nodes.pull_quote) },
  { name: 'book', command: insertBookCard },
  { name: 'footnote', command: insertFootnote },
  { name: 'note', command: toggleWrap(nodes.translator_note) },
  { name: 'code', command: toggleBlock(nodes.code_block) },
  { name: 'fold', command: putFold },
];

export function InsertRow({ writing }: { writing: Writing }) {
  const { words, editor } = writing;
  const put = (command: Command) => {
    writing.tool.value = null;
    if (!editor?.run(command)) writing.say(words('write.insert.not-here'));
  };
  return (
    <div class="w-bar__row">
      <PictureButton writing={writing} />
      <button
        type="button"
        class="tagbtn"
        onMouseDown={keepFocus}
        onClick={() => {
          writing.tool.value = 'card';
        }}
      >
        {words('write.insert.card')}
      </button>
      {blocks.map(({ name, command }) => (
        <button key={name} type="button" class="tagbtn" onMouseDown={keepFocus} onClick={() => put(command)}>
          {words(`write.insert.${name}`)}
        </button>
      ))}
    </div>
  );
}

function PictureButton({ writing }: { writing: Writing }) {
  return (
    <button
      type="button"
      class="tagbtn"
      onMouseDown={keepFocus}
      onClick={() => document.getElementById('w-picture')?.click()}
    >
      {writing.words('write.insert.picture')}
    </button>
  );
}

/** The browser's own way to choose files; buttons and keys open it. */
export function PictureInput({ writing }: { writing: Writing }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <input
      ref={field}
      id="w-picture"
      type="file"
      hidden
      multiple
      accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
      aria-label={writing.words('write.insert.picture')}
      onChange={(event) => {
        putPictures(writing, [...(event.currentTarget.files ?? [])]);
        if (field.current) field.current.value = '';
        close(writing);
      }}
    />
  );
}
