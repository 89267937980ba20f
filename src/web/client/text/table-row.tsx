// What can be done with the table at the caret.
import { isInTable, selectedRect } from 'prosemirror-tables';
import { keepFocus } from './keep-focus.ts';
import type { Sheet } from './sheet.ts';
import { hasHeadings, tableCommands } from './table-commands.ts';

export function TableRow({ sheet }: { sheet: Sheet }) {
  const { words, editor } = sheet;
  if (!editor || !isInTable(editor.state)) return null;
  const headed = hasHeadings(selectedRect(editor.state).table);
  const offered = tableCommands.filter(({ ifCan, run }) => !ifCan || editor.can(run));
  return (
    <div class="w-bar__row">
      {offered.map(({ name, run }) => (
        <button
          key={name}
          type="button"
          class="tagbtn"
          aria-pressed={name === 'headings' ? headed : undefined}
          onMouseDown={keepFocus}
          onClick={() => editor.run(run)}
        >
          {words(`write.table.${name}`)}
        </button>
      ))}
    </div>
  );
}
