// The bar of tools above the text: one stop of the Tab key, arrows go along it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { redo, undo } from 'prosemirror-history';
import { isInTable } from 'prosemirror-tables';
import { schema } from '../../../text/schema.ts';
import { around, isBlock } from './block-commands.ts';
import { InsertRow } from './insert-row.tsx';
import { keepFocus } from './keep-focus.ts';
import type { Sheet, Tool } from './sheet.ts';
import { TableRow } from './table-row.tsx';
import { open, run } from './text-commands.ts';
import { type KeyCommand, keyName } from './text-keys.ts';
import { BookField, CardField, LibraryField, LinkField, RubyField } from './tool-fields.tsx';

const { nodes } = schema;

export function Toolbar({ sheet }: { sheet: Sheet }) {
  const bar = useRef<HTMLDivElement>(null);
  // The caret decides what is pressed; this bar is all that is drawn when it moves.
  void sheet.caret.value;
  const tool = sheet.tool.value;
  const { editor } = sheet;
  useLayoutEffect(() => keepOneStop(bar.current));
  return (
    <div class="w-tools">
      <div
        ref={bar}
        class="w-bar"
        role="toolbar"
        tabIndex={-1}
        aria-label={sheet.words('write.tools')}
        aria-controls="w-text"
        onKeyDown={(event) => walk(event, bar.current)}
        onFocusCapture={(event) => keepOneStop(bar.current, event.target)}
      >
        <div class="w-bar__row">
          <Blocks sheet={sheet} />
          <Marks sheet={sheet} />
          <ToolButton sheet={sheet} tool="insert" text="write.insert" />
          <Steps sheet={sheet} />
        </div>
        {tool === 'insert' && <InsertRow sheet={sheet} />}
        {editor && isInTable(editor.state) && <TableRow sheet={sheet} />}
      </div>
      {tool === 'link' && <LinkField sheet={sheet} />}
      {tool === 'ruby' && <RubyField sheet={sheet} />}
      {tool === 'card' && <CardField sheet={sheet} />}
      {tool === 'book' && <BookField sheet={sheet} />}
      {tool === 'library' && <LibraryField sheet={sheet} />}
    </div>
  );
}

function Blocks({ sheet }: { sheet: Sheet }) {
  const state = sheet.editor?.state;
  const level = (wanted: number) => state !== undefined && isBlock(state, nodes.heading, { level: wanted });
  return (
    <Group>
      <Press sheet={sheet} command="heading-2" text="write.heading" isOn={level(2)} />
      <Press sheet={sheet} command="heading-3" text="write.heading.small" isOn={level(3)} />
      <Press
        sheet={sheet}
        command="bullets"
        text="write.bullets"
        isOn={state !== undefined && around(state, nodes.bullet_list) !== null}
      />
      <Press
        sheet={sheet}
        command="numbers"
        text="write.numbers"
        isOn={state !== undefined && around(state, nodes.ordered_list) !== null}
      />
      <Press
        sheet={sheet}
        command="quote"
        text="write.quote"
        isOn={state !== undefined && around(state, nodes.quote) !== null}
      />
    </Group>
  );
}

function Marks({ sheet }: { sheet: Sheet }) {
  const { editor } = sheet;
  return (
    <Group>
      {(['strong', 'emphasis', 'code'] as const).map((mark) => (
        <Press
          key={mark}
          sheet={sheet}
          command={mark}
          text={`write.mark.${mark}`}
          isOn={editor?.carries(mark) ?? false}
        />
      ))}
      <ToolButton sheet={sheet} tool="link" text="write.link" keys="link" isOn={editor?.carries('link')} />
      <ToolButton sheet={sheet} tool="ruby" text="write.ruby" keys="ruby" isOn={editor?.carries('ruby')} />
    </Group>
  );
}

function Steps({ sheet }: { sheet: Sheet }) {
  const { editor, words } = sheet;
  const steps = [
    { command: undo, text: 'write.undo' },
    { command: redo, text: 'write.redo' },
  ] as const;
  return (
    <Group>
      {steps.map(({ command, text }) => (
        <button
          key={text}
          type="button"
          class="tagbtn"
          aria-disabled={!(editor?.can(command) ?? false)}
          onMouseDown={keepFocus}
          onClick={() => editor?.run(command)}
        >
          {words(text)}
        </button>
      ))}
    </Group>
  );
}

function Group({ children }: { children: ComponentChildren }) {
  return <span class="w-bar__group">{children}</span>;
}

interface PressProps {
  sheet: Sheet;
  command: KeyCommand;
  text: `write.${string}`;
  isOn: boolean;
}

function Press({ sheet, command, text, isOn }: PressProps) {
  return (
    <button
      type="button"
      class="tagbtn"
      aria-pressed={isOn}
      title={keyName(command, sheet.mac)}
      onMouseDown={keepFocus}
      onClick={() => run(sheet, command)}
    >
      {sheet.words(text)}
    </button>
  );
}

interface ToolButtonProps {
  sheet: Sheet;
  tool: Tool;
  text: `write.${string}`;
  keys?: KeyCommand;
  isOn?: boolean | undefined;
}

function ToolButton({ sheet, tool, text, keys, isOn }: ToolButtonProps) {
  return (
    <button
      type="button"
      class={isOn ? 'tagbtn is-on' : 'tagbtn'}
      aria-expanded={sheet.tool.value === tool}
      title={keys && keyName(keys, sheet.mac)}
      onMouseDown={keepFocus}
      onClick={() => open(sheet, tool)}
    >
      {sheet.words(text)}
    </button>
  );
}

function stops(bar: HTMLElement | null): HTMLElement[] {
  return bar ? [...bar.querySelectorAll<HTMLElement>('button')] : [];
}

/** Of all the buttons one can be reached by Tab: the one that was used last. */
function keepOneStop(bar: HTMLElement | null, chosen: EventTarget | null = null): void {
  const all = stops(bar);
  const now =
    all.find((one) => one === chosen) ?? all.find((one) => one.getAttribute('tabindex') === '0') ?? all[0];
  for (const one of all) one.tabIndex = one === now ? 0 : -1;
}

function walk(event: KeyboardEvent, bar: HTMLElement | null): void {
  const all = stops(bar);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to: Record<string, number> = {
    ArrowRight: (at + 1) % all.length,
    ArrowLeft: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  const next = to[event.key];
  if (at < 0 || next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  all[next]?.focus();
}
