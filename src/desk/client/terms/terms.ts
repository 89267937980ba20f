// The terms of the current sentence, asked for when it becomes current, and what was selected in its source.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { FoundTerm, TermView } from '../../../memory/terms/schemas.ts';
import { inlineText } from '../../../text/inline.ts';
import { insertable, type Place, type Use, usesOf } from '../../../text/terms/use.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

export type TermsState = { row: Row; found: readonly FoundTerm[] } | 'asking' | 'failed';

/** Milliseconds that somebody rests on a sentence before it is asked for. */
const REST_MS = 120;

export class Terms {
  readonly #desk: Desk;
  readonly #state = signal<TermsState>('asking');
  #asks = 0;
  /** In the source of the current sentence; it outlives the selection, which goes on to the translation. */
  #selected = '';

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get state(): ReadonlySignal<TermsState> {
    return this.#state;
  }

  /** Follows the current sentence. */
  follow(): void {
    document.addEventListener('selectionchange', () => this.#readSelection());
    effect(() => {
      const row = this.#desk.current.value;
      this.#selected = '';
      if (row?.kind !== 'segment') return undefined;
      // The source is another when a sentence is cut or joined.
      void row.source.value;
      const timer = setTimeout(() => void this.#ask(row), REST_MS);
      return () => clearTimeout(timer);
    });
  }

  /** Asks again, because there is one more; what was selected is in it. */
  renew(): void {
    this.#selected = '';
    const row = this.#desk.current.peek();
    if (row?.kind === 'segment') void this.#ask(row);
  }

  async #ask(row: Row): Promise<void> {
    const ask = ++this.#asks;
    const shown = this.#state.peek();
    if (typeof shown === 'string' || shown.row !== row) this.#state.value = 'asking';
    const reply = await this.#desk.api.ask<FoundTerm[]>('GET', `/segments/${row.id}/terms`);
    // Somebody has gone on meanwhile.
    if (ask !== this.#asks) return;
    this.#state.value = reply.kind === 'answer' ? { row, found: reply.body } : 'failed';
  }

  /** Those of a row, when it is the one they were asked for. */
  found(row: Row | null): readonly FoundTerm[] {
    const state = this.#state.value;
    return typeof state === 'string' || state.row !== row ? [] : state.found;
  }

  /** Where terms stand in the source, each place once. */
  places(row: Row): Place[] {
    const all = this.found(row).flatMap(({ places }) => places);
    return all
      .filter(({ start }, at) => all.findIndex((other) => other.start === start) === at)
      .sort((a, b) => a.start - b.start);
  }

  /** What the translation, as it stands in the browser, makes of them. */
  uses(row: Row): Use[] {
    return usesOf(
      inlineText(row.target.value ?? []),
      this.found(row).map(({ term }) => term),
    );
  }

  selectedSource(): string {
    return this.#selected;
  }

  #readSelection(): void {
    const selection = document.getSelection();
    const inside = selection?.anchorNode?.parentElement?.closest('.seg-row.is-now .seg-row__s');
    if (!selection || !inside?.contains(selection.focusNode)) return;
    this.#selected = selection.toString().trim();
  }
}

/** Puts the settled translation in where the caret is; one step to undo. */
export function putTerm(desk: Desk, term: TermView): void {
  const form = insertable(term.preferred[0] ?? '');
  if (form === '' || desk.current.peek()?.kind !== 'segment' || !desk.editor) return;
  desk.editor.settle();
  desk.editor.insert(form);
  desk.say(desk.words('desk.terms.put', { form }));
}

/** The term that a key names, from 1. */
export function putNthTerm(desk: Desk, number: number): void {
  const one = desk.terms.found(desk.current.peek())[number - 1];
  if (one) putTerm(desk, one.term);
}
