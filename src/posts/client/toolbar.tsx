// The bar of tools above the text: one stop of the Tab key, arrows go along it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { redo, undo } from 'prosemirror-history';
import { isInTable } from 'prosemirror-tables';
import { schema } from '../../text/schema.ts';
import { around, isBlock } from './block-commands.ts';
import { open, run } from './commands.ts';
import { InsertRow } from './insert-row.tsx';
import { keepFocus } from './keep-focus.ts';
import { type KeyCommand, keyName } from './keys.ts';
import { TableRow } from './table-row.tsx';
import { CardField, LinkField, RubyField } from './tool-fields.tsx';
import type { Tool, Writing } from './writing.ts';

const { nodes } = schema;

export function Toolbar({ writing }: { writing: Writing }) {
  const bar = useRef<HTMLDivElement>(null);
  // The caret decides what is pressed; this bar is all that is drawn when it moves.
  void writing.caret.value;
  const tool = writing.tool.value;
  const { editor } = writing;
  useLayoutEffect(() => keepOneStop(bar.current));
  return (
    <div class="w-tools">
      <div
        ref={bar}
        class="w-bar"
        role="toolbar"
        tabIndex={-1}
        aria-label={writing.words('write.tools')}
        aria-controls="w-text"
        onKeyDown={(event) => walk(event, bar.current)}
        onFocusCapture={(event) => keepOneStop(bar.current, event.target)}
      >
        <div class="w-bar__row">
          <Blocks writing={writing} />
          <Marks writing={writing} />
          <ToolButton writing={writing} tool="insert" text="write.insert" />
          <Steps writing={writing} />
        </div>
        {tool === 'insert' && <InsertRow writing={writing} />}
        {editor && isInTable(editor.state) && <TableRow writing={writing} />}
      </div>
      {tool === 'link' && <LinkField writing={writing} />}
      {tool === 'ruby' && <RubyField writing={writing} />}
      {tool === 'card' && <CardField writing={writing} />}
    </div>
  );
}

function Blocks({ writing }: { writing: Writing }) {
  const state = writing.editor?.state;
  const level = (wanted: number) => state !== undefined && isBlock(state, nodes.heading, { level: wanted });
  return (
    <Group>
      <Press writing={writing} command="heading-2" text="write.heading" isOn={level(2)} />
      <Press writing={writing} command="heading-3" text="write.heading.small" isOn={level(3)} />
      <Press
        writing={writing}
        command="bullets"
        text="write.bullets"
        isOn={state !== undefined && around(state, nodes.bullet_list) !== null}
      />
      <Press
        writing={writing}
        command="numbers"
        text="write.numbers"
        isOn={state !== undefined && around(state, nodes.ordered_list) !== null}
      />
      <Press
        writing={writing}
        command="quote"
        text="write.quote"
        isOn={state !== undefined && around(state, nodes.quote) !== null}
      />
    </Group>
  );
}

function Marks({ writing }: { writing: Writing }) {
  const { editor } = writing;
  return (
    <Group>
      {(['strong', 'emphasis', 'code'] as const).map((mark) => (
        <Press
          key={mark}
          writing={writing}
          command={mark}
          text={`write.mark.${mark}`}
          isOn={editor?.carries(mark) ?? false}
        />
      ))}
      <ToolButton
        writing={writing}
        tool="link"
        text="write.link"
        keys="link"
        isOn={editor?.carries('link')}
      />
      <ToolButton
        writing={writing}
        tool="ruby"
        text="write.ruby"
        keys="ruby"
        isOn={editor?.carries('ruby')}
      />
    </Group>
  );
}

function Steps({ writing }: { writing: Writing }) {
  const { editor, words } = writing;
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
  writing: Writing;
  command: KeyCommand;
  text: `write.${string}`;
  isOn: boolean;
}

function Press({ writing, command, text, isOn }: PressProps) {
  return (
    <button
      type="button"
      class="tagbtn"
      aria-pressed={isOn}
      title={keyName(command, writing.mac)}
      onMouseDown={keepFocus}
      onClick={() => run(writing, command)}
    >
      {writing.words(text)}
    </button>
  );
}

interface ToolButtonProps {
  writing: Writing;
  tool: Tool;
  text: `write.${string}`;
  keys?: KeyCommand;
  isOn?: boolean | undefined;
}

function ToolButton({ writing, tool, text, keys, isOn }: ToolButtonProps) {
  return (
    <button
      type="button"
      class={isOn ? 'tagbtn is-on' : 'tagbtn'}
      aria-expanded={writing.tool.value === tool}
      title={keys && keyName(keys, writing.mac)}
      onMouseDown={keepFocus}
      onClick={() => open(writing, tool)}
    >
      {writing.words(text)}
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
