// A text of one's own as the tools for writing know it, while its row is the current one.
import { signal } from '@preact/signals';
import type { DocumentJson } from '../../../text/document.ts';
import type { Api } from '../../../web/client/api.ts';
import type { Manner, Sheet, Tool } from '../../../web/client/text/sheet.ts';
import type { TextEditor } from '../../../web/client/text/text-editor.ts';
import type { Words } from '../../../web/client/words.ts';
import { leaveText, run } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { type Command, commandOf } from '../keys.ts';
import type { Row } from './row.ts';
import { stateName } from './row-source.tsx';

/** Keys that lead from row to row stay what they are in every row. */
const ofDesk: readonly Command[] = ['confirm', 'previous', 'next', 'note', 'save', 'keys'];

export class OwnSheet implements Sheet {
  readonly words: Words;
  readonly mac: boolean;
  readonly api: Api;
  readonly manner: Manner;
  readonly label: string;
  readonly placeholder: string;
  readonly pictures: string;
  readonly cards: string;
  readonly books: string;
  readonly tool = signal<Tool | null>(null);
  readonly caret = signal(0);
  editor: TextEditor | null = null;
  readonly row: Row;
  readonly #desk: Desk;

  constructor(desk: Desk, row: Row) {
    this.#desk = desk;
    this.row = row;
    this.words = desk.words;
    this.mac = desk.mac;
    this.api = desk.api;
    // A note within a note would be nobody's.
    const notes = row.kind === 'paragraph';
    this.manner = { language: () => desk.data.language, whose: 'ours', fold: false, notes };
    this.label = desk.words('desk.own.edit', { kind: stateName(row, desk.words) });
    this.placeholder = desk.words('desk.own.here');
    this.pictures = desk.data.links.pictures;
    this.cards = desk.data.links.cards;
    this.books = desk.data.links.books;
  }

  text(): DocumentJson {
    return this.row.document.peek() ?? { type: 'doc', content: [] };
  }

  type(document: DocumentJson): void {
    this.#desk.texts.typeText(this.row, document);
  }

  say(text: string): void {
    this.#desk.say(text);
  }

  flush(): void {
    this.#desk.flush();
  }

  showKeys(): void {
    this.#desk.dialog.value = 'keys';
  }

  leave(): boolean {
    return leaveText(this.#desk);
  }

  onKey(event: KeyboardEvent): boolean {
    const command = commandOf(event, { mac: this.mac, typing: true });
    return command !== null && ofDesk.includes(command) && run(this.#desk, command);
  }
}
