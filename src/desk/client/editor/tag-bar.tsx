// The marks of the source as buttons, with the key of each; and marks of the translator's own.
import type { MarkJson } from '../../../text/document.ts';
import { open, putTag, run } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { Keys } from '../key-name.tsx';
import type { Command } from '../keys.ts';
import type { Row } from '../rows/row.ts';
import { isOurs, missingNumbers } from './tags.ts';

const ours: MarkJson = { type: 'emphasis', attrs: { whose: 'ours' } };

const tools = [
  { kind: 'ruby', text: 'desk.ruby' },
  { kind: 'link', text: 'desk.link' },
] as const;

export function TagBar({ desk, row }: { desk: Desk; row: Row }) {
  const { words } = desk;
  // The caret decides which marks are on; this small bar is all that is drawn when it moves.
  void desk.caret.value;
  const tags = row.tags.value;
  const missing = missingNumbers(row.target.value ?? [], tags);
  const tool = desk.tool.value;
  if (row.block?.kind === 'code_block') return null;
  return (
    <fieldset class="edit__tags">
      <legend class="vh">{words('desk.tags')}</legend>
      {tags.map((tag) => (
        <button
          key={tag.number}
          type="button"
          class={missing.has(tag.number) ? 'tagbtn is-missing' : 'tagbtn'}
          aria-pressed={desk.editor?.carries(tag.mark) ?? false}
          onClick={() => putTag(desk, tag.number)}
        >
          <span class="tag" aria-hidden="true">
            {tag.number}
          </span>
          {words(`desk.tag.${tag.mark.type}`)}
          {'attrs' in tag.mark && 'whose' in tag.mark.attrs && !isOurs(tag.mark) && (
            <span class="whose">{words('desk.whose.source')}</span>
          )}
          <span class="vh">
            {tag.text}
            {missing.has(tag.number) && ` (${words('desk.tag.missing')})`}
          </span>
          {tag.number <= 9 && <Keys desk={desk} command={`tag-${tag.number}` as Command} />}
        </button>
      ))}
      <button
        type="button"
        class="tagbtn"
        aria-pressed={desk.editor?.carries(ours) ?? false}
        onClick={() => run(desk, 'ours')}
      >
        {words('desk.ours')}
        <Keys desk={desk} command="ours" />
      </button>
      {tools.map(({ kind, text }) => (
        <button
          key={kind}
          type="button"
          class="tagbtn"
          aria-expanded={tool === kind}
          onClick={() => open(desk, kind)}
        >
          {words(text)}
          <Keys desk={desk} command={kind} />
        </button>
      ))}
      {row.kind === 'segment' && (
        <button
          type="button"
          class="tagbtn"
          aria-expanded={tool === 'memo' || row.memo.value !== ''}
          onClick={() => open(desk, 'memo')}
        >
          {words('desk.memo')}
          <Keys desk={desk} command="memo" />
        </button>
      )}
    </fieldset>
  );
}
