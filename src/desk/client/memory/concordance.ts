// Looking a phrase up in the memory: what was selected when it was asked for, the way back there, and the answers.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Concordance as Answer, Passage } from '../../concordance/schemas.ts';
import type { Desk } from '../desk.ts';

export type LookUpState =
  | { kind: 'nothing' }
  | { kind: 'asking' }
  | { kind: 'failed'; message: string }
  | {
      kind: 'found';
      phrase: string;
      count: number | null;
      passages: readonly Passage[];
      next: string | null;
    };

/** Milliseconds after the last key. */
const REST_MS = 150;

export class LookUp {
  readonly #desk: Desk;
  readonly #state = signal<LookUpState>({ kind: 'nothing' });
  #asks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get state(): ReadonlySignal<LookUpState> {
    return this.#state;
  }

  /** Asks when nobody has typed for a moment, or at once. */
  ask(phrase: string, wait = REST_MS): void {
    clearTimeout(this.#timer);
    const ask = ++this.#asks;
    if (phrase.trim() === '') this.#state.value = { kind: 'nothing' };
    else this.#timer = setTimeout(() => void this.#read(ask, phrase.trim()), wait);
  }

  async more(): Promise<void> {
    const shown = this.#state.peek();
    if (shown.kind === 'found' && shown.next !== null) await this.#read(++this.#asks, shown.phrase, shown);
  }

  async #read(ask: number, phrase: string, shown?: Extract<LookUpState, { kind: 'found' }>): Promise<void> {
    const { api, words } = this.#desk;
    if (this.#state.peek().kind !== 'found') this.#state.value = { kind: 'asking' };
    const query = new URLSearchParams({ phrase, ...(shown?.next ? { after: shown.next } : {}) });
    const reply = await api.ask<Answer>('GET', `/concordance?${query}`);
    // Somebody has typed on meanwhile.
    if (ask !== this.#asks) return;
    if (reply.kind !== 'answer') {
      const message = reply.kind === 'refused' ? reply.message : words('desk.offline');
      this.#state.value = { kind: 'failed', message };
      return;
    }
    const passages = [...(shown?.passages ?? []), ...reply.body.passages];
    this.#state.value = { kind: 'found', phrase, ...reply.body, passages };
  }
}

/** Opens it with a phrase, or with what is selected in the translation or in any source. */
export function openConcordance(desk: Desk, phrase?: string): void {
  desk.settle();
  const selected = selectionOf(desk);
  desk.lookingFor = phrase === undefined ? selected : { ...selected, text: phrase };
  desk.dialog.value = 'concordance';
}

export interface Selected {
  text: string;
  /** Puts focus and selection where they were. */
  restore(): void;
}

function selectionOf(desk: Desk): Selected {
  if (desk.editor?.hasFocus()) {
    return { text: desk.editor.selected(), restore: desk.editor.keepSelection() };
  }
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return { text: '', restore: () => desk.refocus() };
  }
  const range = selection.getRangeAt(0);
  return {
    text: textOf(range),
    restore: () => {
      desk.refocus();
      if (!range.startContainer.isConnected) return;
      selection.removeAllRanges();
      selection.addRange(range);
    },
  };
}

/** Without the flags of marks and the readings above characters. */
function textOf(range: Range): string {
  const part = range.cloneContents();
  for (const flag of part.querySelectorAll('.tag, .whose, rt')) flag.remove();
  return (part.textContent ?? '').trim();
}
