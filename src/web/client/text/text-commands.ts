// What each command does to the text; keys and buttons lead to the same place.
import { toggleMark } from 'prosemirror-commands';
import type { Command } from 'prosemirror-state';
import { schema } from '../../../text/schema.ts';
import { leaveBlock, putFold, toggleBlock, toggleList, toggleWrap } from './block-commands.ts';
import { insertFootnote } from './note-numbers.ts';
import type { Sheet, Tool } from './sheet.ts';
import type { KeyCommand } from './text-keys.ts';

const { nodes } = schema;

const onText: Partial<Record<KeyCommand, Command>> = {
  code: toggleMark(schema.marks.code),
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
export function run(sheet: Sheet, command: KeyCommand): boolean {
  const change = changeOf(sheet, command);
  if (change) {
    sheet.editor?.run(change);
    return true;
  }
  switch (command) {
    case 'keys':
      sheet.showKeys();
      return true;
    case 'save':
      sheet.editor?.settle();
      sheet.flush();
      return true;
    case 'link':
    case 'ruby':
      return open(sheet, command);
    case 'picture':
      document.getElementById('w-picture')?.click();
      return true;
    case 'bar':
      sheet.editor?.settle();
      document.querySelector<HTMLElement>('.w-bar [tabindex="0"]')?.focus();
      return true;
    default:
      return leave(sheet);
  }
}

/** A key that has no use in this kind of text does what is nearest to it. */
function changeOf({ manner }: Sheet, command: KeyCommand): Command | undefined {
  if (command === 'strong' || command === 'emphasis')
    return toggleMark(schema.marks[command], { whose: manner.whose });
  return command === 'fold' && !manner.fold ? leaveBlock : onText[command];
}

/** Tools open and close with the same key. */
export function open(sheet: Sheet, tool: Tool): boolean {
  if (sheet.tool.peek() === tool) {
    close(sheet);
    return true;
  }
  if (tool === 'ruby') {
    const reach = sheet.editor?.reach('ruby');
    if (!reach || reach.from === reach.to) {
      sheet.say(sheet.words('write.ruby.select'));
      return true;
    }
  }
  sheet.editor?.settle();
  sheet.tool.value = tool;
  return true;
}

export function close(sheet: Sheet): void {
  sheet.tool.value = null;
  sheet.editor?.focus();
}

/** From inside out: the open tool first, then from the text to its bar of tools. */
function leave(sheet: Sheet): boolean {
  if (sheet.tool.peek()) {
    close(sheet);
    return true;
  }
  if (!sheet.editor?.view.hasFocus()) return false;
  return sheet.leave?.() ?? run(sheet, 'bar');
}
