// A text that is being written on some screen, as its editor and its tools know it: a post, or a block of one's own.
import type { Signal } from '@preact/signals';
import type { DocumentJson } from '../../../text/document.ts';
import type { Api } from '../api.ts';
import type { Words } from '../words.ts';
import type { TextEditor } from './text-editor.ts';

/** What is open under the bar of tools. */
export type Tool = 'link' | 'ruby' | 'insert' | 'card' | 'library' | 'book';

/** What comes into a text: whose its emphasis is, and which blocks it may have. */
export interface Manner {
  /** Language of the text (BCP 47). */
  language(): string;
  /** Where there is an author, a translator's emphasis is marked as the translator's own. */
  whose: 'ours' | null;
  /** Whether the text may go on after a fold. */
  fold: boolean;
  /** Whether it may hold notes of the translator. */
  notes: boolean;
}

export interface Sheet {
  readonly words: Words;
  readonly mac: boolean;
  readonly api: Api;
  readonly manner: Manner;
  /** Name of the text box, and what stands in it while it is empty. */
  readonly label: string;
  readonly placeholder: string;
  /** Where members of the blog see its pictures, and send new ones to. */
  readonly pictures: string;
  /** Where the press looks at a page for the card of a link. */
  readonly cards: string;
  /** Where the blog's bookshelf is. */
  readonly books: string;
  readonly tool: Signal<Tool | null>;
  /** Grows when the caret moves or something at it changes. */
  readonly caret: Signal<number>;
  editor: TextEditor | null;
  /** The text as it stands now. */
  text(): DocumentJson;
  type(document: DocumentJson): void;
  say(text: string): void;
  flush(): void;
  showKeys(): void;
  /** Out of the text by Escape; false where the screen leaves it to the tools. */
  leave?(): boolean;
  /** Keys of the screen around the text, which come first. */
  onKey?(event: KeyboardEvent): boolean;
}
