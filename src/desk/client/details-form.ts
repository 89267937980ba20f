// The fields around the text, and how they are saved: all together, by the same rules as a row.
import { signal } from '@preact/signals';
import { isSlug } from '../../web/client/details/address-field.tsx';
import type { Saving } from '../../web/client/saving.ts';
import type { Details, DetailsView } from '../details/schemas.ts';
import type { Desk } from './desk.ts';
import { type DetailsQueue, detailsOf, sameDetails, sendDetails } from './saving.ts';

const ID = 'details';

export class DetailsForm {
  /** What stands in the fields. */
  readonly value;
  readonly slugTaken;
  readonly conflict = signal<{ mine: Details; theirs: DetailsView } | null>(null);
  /** Grows when values come from outside. */
  readonly putIn = signal(0);
  readonly queue: DetailsQueue;
  readonly #desk: Desk;
  #version: number;
  #slug: string;

  constructor(desk: Desk, saving: Saving, openTabs: ReadonlySet<string>) {
    const view = desk.data.details;
    this.#desk = desk;
    this.#version = view.version;
    this.#slug = view.slug;
    this.value = signal<Details>(detailsOf(view));
    this.slugTaken = signal(view.slugTaken);
    const { queue, copies } = saving.queue<Details, DetailsView>('details', {
      send: (request) =>
        sendDetails(desk.api, request, desk.words('desk.details.unknown'), (details) => {
          this.slugTaken.value = details.slugTaken;
          desk.peers.tell({ kind: 'details', details });
        }),
      same: sameDetails,
      draftOf: detailsOf,
      onSaved: (_id, version) => {
        this.#version = version;
      },
      onConflict: (_id, mine, theirs) => {
        this.conflict.value = { mine, theirs };
      },
      onGone: () => undefined,
    });
    this.queue = queue;
    const copy = copies.takeOver(openTabs)[0];
    if (!copy) return;
    if (sameDetails(copy.draft, this.value.value)) copies.remove(ID);
    else {
      this.value.value = copy.draft;
      if (copy.sending || copy.base === view.version) queue.resume(copy);
      else {
        queue.park(copy);
        this.conflict.value = { mine: copy.draft, theirs: view };
      }
    }
  }

  change(part: Partial<Details>): void {
    const next = { ...this.value.peek(), ...part };
    if (isSlug(next.slug)) this.#slug = next.slug;
    this.queue.keep(ID, this.#version, { ...next, slug: this.#slug });
    this.value.value = next;
  }

  /** Values from the server or another tab, unless something unsaved stands here. */
  take(view: DetailsView): void {
    if (this.queue.has(ID) || view.version < this.#version) return;
    this.#version = view.version;
    this.#slug = view.slug;
    this.slugTaken.value = view.slugTaken;
    if (sameDetails(detailsOf(view), this.value.peek())) return;
    this.value.value = detailsOf(view);
    this.putIn.value += 1;
  }

  settle(choice: 'mine' | 'theirs'): void {
    const conflict = this.conflict.peek();
    if (!conflict) return;
    this.conflict.value = null;
    this.#version = conflict.theirs.version;
    if (choice === 'mine') this.queue.settle(ID, conflict.theirs.version, conflict.mine);
    else {
      this.queue.drop(ID);
      this.value.value = detailsOf(conflict.theirs);
      this.slugTaken.value = conflict.theirs.slugTaken;
      this.putIn.value += 1;
    }
    this.#desk.say(this.#desk.words('desk.conflict.settled'));
  }
}
