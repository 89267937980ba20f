// What each command does to the text; keys and buttons lead to the same place.
import type { Command } from 'prosemirror-state';
import { schema } from '../../text/schema.ts';
import {
  insertFootnote,
  leaveBlock,
  putFold,
  toggleBlock,
  toggleList,
  toggleWrap,
} from './block-commands.ts';
import type { KeyCommand } from './keys.ts';
import { markCommand } from './text-editor.ts';
import type { Tool, Writing } from './writing.ts';

const { nodes } = schema;

const onText: Partial<Record<KeyCommand, Command>> = {
  strong: markCommand('strong'),
  emphasis: markCommand('emphasis'),
  code: markCommand('code'),
  paragraph: toggleBlock(nodes.paragraph),
  'heading-2': toggleBlock(nodes.heading, { level: 2 }),
  'heading-3': toggleBlock(nodes.heading, { level: 3 }),
  'heading-4': toggleBlock(nodes.heading, { level: 4 }),
  numbers: toggleList(nodes.ordered_list),
  bullets: toggleList(nodes.bullet_list),
  quote: toggleWrap(nodes.quote),
  footnote: insertFootnote,
  fold: putFold,
  out: leaveBlock,
};

/** Returns false when there was nothing to do, so that the key keeps its usual meaning. */
export function run(writing: Writing, command: KeyCommand): boolean {
  const change = onText[command];
  if (change) {
    writing.editor?.run(change);
    return true;
  }
  switch (command) {
    case 'keys':
      writing.dialog.value = 'keys';
      return true;
    case 'save':
      writing.editor?.settle();
      writing.flush();
      return true;
    case 'link':
    case 'ruby':
      return open(writing, command);
    case 'picture':
      document.getElementById('w-picture')?.click();
      return true;
    case 'bar':
      writing.editor?.settle();
      document.querySelector<HTMLElement>('.w-bar [tabindex="0"]')?.focus();
      return true;
    default:
      return leave(writing);
  }
}

/** Tools open and close with the same key. */
export function open(writing: Writing, tool: Tool): boolean {
  if (writing.tool.peek() === tool) {
    close(writing);
    return true;
  }
  if (tool === 'ruby') {
    const reach = writing.editor?.reach('ruby');
    if (!reach || reach.from === reach.to) {
      writing.say(writing.words('write.ruby.select'));
      return true;
    }
  }
  writing.editor?.settle();
  writing.tool.value = tool;
  return true;
}

export function close(writing: Writing): void {
  writing.tool.value = null;
  writing.editor?.focus();
}

/** From inside out: the open tool first, then from the text to its bar of tools. */
function leave(writing: Writing): boolean {
  if (writing.tool.peek()) {
    close(writing);
    return true;
  }
  if (!writing.editor?.view.hasFocus()) return false;
  return run(writing, 'bar');
}
