// A post as it is being written in this browser: its draft, what waits to be saved, what is open. It draws nothing.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DocumentJson } from '../../text/document.ts';
import { Api } from '../../web/client/api.ts';
import { isSlug } from '../../web/client/details/address-field.tsx';
import type { LocalCopies } from '../../web/client/local-copies.ts';
import type { Said } from '../../web/client/notice.tsx';
import type { Outcome, SaveQueue, SaveRequest, SaveStatus } from '../../web/client/save-queue.ts';
import { Saving, trouble } from '../../web/client/saving.ts';
import type { Manner, Sheet, Tool } from '../../web/client/text/sheet.ts';
import type { TextEditor } from '../../web/client/text/text-editor.ts';
import { type Words, wordsOf } from '../../web/client/words.ts';
import type {
  Draft,
  DraftView,
  EditorData,
  PasswordKind,
  PostView,
  SaveDraftAnswer,
  SiblingView,
} from '../schemas.ts';
import { bothDrafts, draftIn, meet, sameDraft } from './draft.ts';
import { Peers } from './peers.ts';

/** There is one thing to save here. */
const ID = 'draft';

export class Writing implements Sheet {
  readonly data: EditorData;
  readonly words: Words;
  readonly mac: boolean;
  readonly api: Api;
  readonly siblings;
  /** Of the text (BCP 47). */
  readonly language: ReadonlySignal<string> = computed(() => this.draft.value.language ?? this.data.language);
  readonly manner: Manner;
  readonly label: string;
  readonly placeholder: string;
  readonly pictures: string;
  readonly cards: string;
  readonly books: string;
  readonly status: ReadonlySignal<SaveStatus>;
  readonly draft;
  readonly slugTaken;
  readonly password;
  readonly post;
  readonly conflict = signal<{ mine: Draft; theirs: DraftView } | null>(null);
  readonly tool = signal<Tool | null>(null);
  readonly dialog = signal<'keys' | null>(null);
  readonly notice = signal<Said | null>(null);
  readonly caret = signal(0);
  /** Grows when values come from outside. */
  readonly putIn = signal(0);
  editor: TextEditor | null = null;

  readonly #queue: SaveQueue<Draft, DraftView>;
  readonly #copies: LocalCopies<Draft>;
  readonly #peers: Peers;
  #version: number;
  /** The last address in the field that could be one: it is saved while the field holds something else. */
  #slug: string;

  constructor(
    data: EditorData,
    tab: { id: string; others: ReadonlySet<string> },
    platform: { mac: boolean },
  ) {
    this.data = data;
    this.mac = platform.mac;
    this.words = wordsOf(data.messages, data);
    this.api = new Api(data.address);
    this.manner = { language: () => this.language.peek(), whose: null, fold: true, notes: true };
    this.label = this.words('write.text');
    this.placeholder = this.words('write.here');
    this.pictures = data.links.pictures;
    this.cards = data.links.cards;
    this.books = data.links.books;
    this.draft = signal<Draft>(draftIn(data.draft));
    this.slugTaken = signal(data.draft.slugTaken);
    this.password = signal<PasswordKind>(data.password);
    this.post = signal<PostView | null>(data.post);
    this.siblings = signal<readonly SiblingView[]>(data.siblings);
    this.#version = data.draft.version;
    this.#slug = data.draft.slug;
    const saving = new Saving(`taiyaku.write/${data.postId}`, tab.id);
    const { queue, copies } = saving.queue<Draft, DraftView>(ID, {
      send: (request) => this.#send(request),
      same: sameDraft,
      draftOf: draftIn,
      onSaved: (_id, version, draft) => {
        this.#version = Math.max(this.#version, version);
        this.#peers.tell({ kind: 'saved', version, draft });
      },
      onConflict: (_id, mine, theirs) => {
        this.editor?.settle();
        this.conflict.value = { mine, theirs };
      },
      onGone: () => undefined,
    });
    this.#queue = queue;
    this.#copies = copies;
    this.status = saving.status;
    this.#peers = new Peers(data.postId, tab.id, (news) => {
      if (news.kind === 'saved') this.#takeOver(news.version, news.draft);
      else void this.reload();
    });
    this.resume(tab.others);
  }

  say(text: string): void {
    this.notice.value = { text, at: Date.now() };
  }

  text(): DocumentJson {
    return this.draft.peek().document;
  }

  showKeys(): void {
    this.dialog.value = 'keys';
  }

  type(document: DocumentJson): void {
    this.change({ document });
  }

  /** The copy on the device comes before anything is drawn. */
  change(part: Partial<Draft>): void {
    const next = { ...this.draft.peek(), ...part };
    if (isSlug(next.slug)) this.#slug = next.slug;
    this.#queue.keep(ID, this.#version, { ...next, slug: this.#slug });
    this.draft.value = next;
  }

  /** Sends everything that waits; false when something cannot be saved now. */
  allSaved(): Promise<boolean> {
    this.editor?.settle();
    return this.#queue.settled();
  }

  flush(): void {
    this.#queue.flush();
  }

  settleConflict(choice: 'mine' | 'theirs' | 'both'): void {
    const conflict = this.conflict.peek();
    if (!conflict) return;
    const { mine, theirs } = conflict;
    this.#version = theirs.version;
    this.conflict.value = null;
    if (choice === 'theirs') this.#queue.drop(ID);
    const draft = choice === 'mine' ? mine : choice === 'both' ? bothDrafts(theirs, mine) : draftIn(theirs);
    this.#show(draft, theirs.slugTaken);
    if (choice !== 'theirs') this.#queue.settle(ID, theirs.version, draft);
    this.say(this.words('write.conflict.settled'));
  }

  /** Reads everything again from the server; what is unsaved here stays as it is. */
  async reload(): Promise<void> {
    const reply = await this.api.ask<EditorData>('GET', '/draft');
    if (reply.kind !== 'answer') return;
    this.take(reply.body);
  }

  /** An answer that was overtaken by a save says nothing new; publishing begins the count of versions anew. */
  take(data: EditorData): void {
    batch(() => {
      const isOld = data.draft.version < this.#version && data.post?.revision === this.post.peek()?.revision;
      this.post.value = data.post;
      this.password.value = data.password;
      this.siblings.value = data.siblings;
      if (this.#queue.has(ID) || isOld) return;
      this.#version = data.draft.version;
      this.#show(draftIn(data.draft), data.draft.slugTaken);
    });
  }

  /** Tells the other tabs that more than the text has changed, such as who may read it. */
  changed(): void {
    this.#peers.tell({ kind: 'changed' });
  }

  /** Takes up what this device kept: of this tab before, and of tabs that are closed. */
  resume(openTabs: ReadonlySet<string>): void {
    const kept = this.#copies.takeOver(openTabs, (id) => this.#queue.has(id))[0];
    if (!kept) return;
    // Kept by a program that knew of no languages.
    const language = kept.draft.language ?? this.language.peek();
    const copy = { ...kept, draft: draftIn({ ...kept.draft, language }) };
    const view = { ...this.data.draft, ...this.draft.peek(), version: this.#version };
    const meeting = meet(copy, view);
    if (meeting === 'same') {
      this.#copies.remove(copy.id);
      return;
    }
    if (meeting === 'send') {
      this.#show(copy.draft, this.slugTaken.peek());
      this.#queue.resume(copy);
      this.say(this.words('write.restored'));
      return;
    }
    this.#queue.park(copy);
    this.conflict.value = { mine: copy.draft, theirs: view };
  }

  #show(draft: Draft, slugTaken: boolean): void {
    batch(() => {
      this.#slug = draft.slug;
      this.slugTaken.value = slugTaken;
      this.draft.value = draft;
      this.putIn.value += 1;
    });
    this.editor?.put(draft.document);
  }

  /** What another tab saved, unless something unsaved stands here: then the server will tell. */
  #takeOver(version: number, draft: Draft): void {
    if (this.#queue.has(ID) || version <= this.#version) return;
    this.#version = version;
    this.#show(draft, this.slugTaken.peek());
  }

  async #send({ key, base, draft }: SaveRequest<Draft>): Promise<Outcome<DraftView>> {
    const reply = await this.api.ask<SaveDraftAnswer>('PUT', '/draft', { key, base, draft });
    if (reply.kind !== 'answer') return trouble(reply);
    const answer = reply.body;
    if (answer.ok) {
      this.slugTaken.value = answer.slugTaken;
      return { kind: 'saved', version: answer.version, at: answer.savedAt };
    }
    if (answer.reason === 'conflict')
      return { kind: 'conflict', current: answer.current, version: answer.current.version };
    return { kind: 'refused', message: this.words(`write.problem.${answer.reason}`) };
  }
}
