// What each command does to the current row; keys and buttons lead to the same place.
import { trimInline } from '../../text/inline.ts';
import { close } from '../../web/client/text/text-commands.ts';
import { fix, overlook, walk } from './checks/check-actions.ts';
import type { Desk, Tool } from './desk.ts';
import type { Command } from './keys.ts';
import { openConcordance } from './memory/concordance.ts';
import type { Row } from './rows/row.ts';
import { addOwn, merge } from './rows/structure-actions.ts';
import { putNthTerm } from './terms/terms.ts';
import { mayPropose, review } from './together/proposals/review.ts';

/** Returns false when there was nothing to do, so that the key keeps its usual meaning. */
export function run(desk: Desk, command: Command): boolean {
  const row = desk.current.peek();
  if (command === 'keys' || command === 'terms') {
    desk.dialog.value = command;
    return true;
  }
  if (command === 'save') {
    desk.flush();
    return true;
  }
  if (command === 'concordance') {
    openConcordance(desk);
    return true;
  }
  if (!row) return false;
  const { editor } = desk;
  if (command === 'ours') editor?.toggle({ type: 'emphasis', attrs: { whose: 'ours' } });
  else if (command.startsWith('tag-')) putTag(desk, Number(command.slice(4)));
  else if (command.startsWith('memory-')) desk.memory.put(Number(command.slice(7)));
  else if (command.startsWith('term-')) putNthTerm(desk, Number(command.slice(5)));
  else if (isTool(command)) open(desk, command);
  else actions[command]?.(desk);
  return command !== 'leave' || leave(desk);
}

const actions: Partial<Record<Command, (desk: Desk) => void>> = {
  confirm,
  previous: (desk) => move(desk, -1),
  next: (desk) => move(desk, 1),
  copy,
  draft: (desk) => void desk.drafts.askThis(),
  skip,
  finding: (desk) => walk(desk, 1),
  'finding-back': (desk) => walk(desk, -1),
  fix: (desk) => void fix(desk),
  overlook,
  review: (desk) => void review(desk),
  merge: (desk) => {
    const row = desk.current.peek();
    if (row) void merge(desk, row);
  },
  note: (desk) => {
    const row = desk.current.peek();
    if (row) void addOwn(desk, row, 'note');
  },
};

export function confirm(desk: Desk): void {
  const row = desk.current.peek();
  if (!row || row.conflict.peek() || row.isGone.peek()) return;
  desk.settle();
  if (row.kind === 'segment' && row.state.peek() !== 'skipped') {
    if (row.target.peek() === null) {
      desk.say(desk.words('desk.confirm.empty'));
      return;
    }
    desk.texts.decide(row, 'confirmed');
    desk.say(desk.words('desk.confirmed', { number: row.number.peek() }));
  }
  goOn(desk, row);
}

function goOn(desk: Desk, from: Row): void {
  const next = desk.nextUnfinished(from);
  if (next) desk.enter(next);
  else desk.say(desk.words('desk.all-confirmed'));
}

function move(desk: Desk, step: 1 | -1): void {
  const row = desk.current.peek();
  const next = row && desk.neighbour(row, step);
  if (next) desk.enter(next);
}

export function putTag(desk: Desk, number: number): void {
  const tag = desk.current.peek()?.tags.peek()[number - 1];
  if (tag) desk.editor?.toggle(tag.mark);
}

export function copy(desk: Desk): void {
  const row = desk.current.peek();
  if (row?.kind !== 'segment') return;
  desk.settle();
  desk.texts.replace(row, { target: trimInline(row.source.peek()), memo: row.memo.peek(), state: 'draft' });
}

export function skip(desk: Desk): void {
  const row = desk.current.peek();
  if (row?.kind !== 'segment') return;
  desk.settle();
  if (row.state.peek() === 'skipped') {
    desk.texts.decide(row, row.target.peek() === null ? 'open' : 'draft');
    return;
  }
  desk.texts.decide(row, 'skipped');
  desk.say(desk.words('desk.skipped.said', { number: row.number.peek() }));
  goOn(desk, row);
}

/** The others are of a sentence. */
const ofEveryText: readonly Tool[] = ['ruby', 'link'];

/** Tools open and close with the same key. */
export function open(desk: Desk, tool: Tool): void {
  const row = desk.current.peek();
  if (!row || (row.kind !== 'segment' && !ofEveryText.includes(tool))) return;
  desk.settle();
  if (tool === 'proposal' && !mayPropose(desk, row)) {
    desk.say(desk.words('desk.proposal.own'));
    return;
  }
  if (tool === 'ruby' || tool === 'link') {
    const reach = desk.editor?.reach(tool);
    if (!reach || reach.from === reach.to) {
      desk.say(desk.words(tool === 'ruby' ? 'desk.ruby.select' : 'desk.link.select'));
      return;
    }
  }
  desk.tool.value = desk.tool.peek() === tool ? null : tool;
  if (desk.tool.peek() === null) desk.refocus();
}

/** From inside out: the open tool first, then the text. */
function leave(desk: Desk): boolean {
  if (desk.tool.peek()) {
    desk.tool.value = null;
    desk.refocus();
    return true;
  }
  if (desk.sheet?.tool.peek()) {
    close(desk.sheet);
    return true;
  }
  return desk.hasFocus() && leaveText(desk);
}

/** To the row as a whole, where plain keys are commands. */
export function leaveText(desk: Desk): boolean {
  document.getElementById(`row-${desk.current.peek()?.id}`)?.focus();
  return true;
}

function isTool(command: Command): command is Tool & Command {
  return ['ruby', 'link', 'memo', 'split', 'history', 'remark', 'proposal'].includes(command);
}
