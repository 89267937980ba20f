// The queues of this desk: one for the rows, one for what stands around the text; and the one status they share.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type {
  Details,
  DetailsView,
  OwnBlockView,
  SaveDetailsAnswer,
  SaveOwnBlockAnswer,
  SaveSegmentAnswer,
} from '../schemas.ts';
import type { Api, Reply } from './api.ts';
import { LocalCopies } from './local-copies.ts';
import type { RowDraft } from './meet.ts';
import { ownText, type Row, type RowText } from './row.ts';
import { type Outcome, type QueueParts, SaveQueue, type SaveRequest, type SaveStatus } from './save-queue.ts';
import { newKey } from './tab.ts';

export type RowQueue = SaveQueue<RowDraft, RowText>;
export type DetailsQueue = SaveQueue<Details, DetailsView>;

type Own = 'send' | 'same' | 'draftOf' | 'onSaved' | 'onConflict' | 'onGone';

/** What is the same for every queue of a desk. */
export class Saving {
  readonly #statuses = signal<ReadonlyMap<string, SaveStatus>>(new Map());
  /** The gravest of all. */
  readonly status: ReadonlySignal<SaveStatus> = computed(() => gravest([...this.#statuses.value.values()]));
  readonly #translation: string;
  readonly #tab: string;

  constructor(translation: string, tab: string) {
    this.#translation = translation;
    this.#tab = tab;
  }

  queue<Draft, Current>(
    name: string,
    parts: Pick<QueueParts<Draft, Current>, Own>,
  ): { queue: SaveQueue<Draft, Current>; copies: LocalCopies<Draft> } {
    const copies = new LocalCopies<Draft>(localStorage, `${this.#translation}.${name}`, this.#tab);
    const queue = new SaveQueue<Draft, Current>({
      ...parts,
      copies,
      newKey,
      now: () => Date.now(),
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      onStatus: (status) => {
        this.#statuses.value = new Map(this.#statuses.value).set(name, status);
      },
    });
    return { queue, copies };
  }
}

function gravest(all: SaveStatus[]): SaveStatus {
  const unsaved = all.find((status) => status.kind === 'unsaved');
  if (unsaved) return unsaved;
  if (all.some((status) => status.kind === 'saving')) return { kind: 'saving' };
  const times = all.flatMap((status) => (status.kind === 'saved' && status.at ? [status.at] : []));
  return { kind: 'saved', at: times.sort().at(-1) ?? null };
}

/** Sends a row to where its kind is kept. */
export async function sendRow(
  api: Api,
  row: Row | undefined,
  { id, key, base, draft }: SaveRequest<RowDraft>,
): Promise<Outcome<RowText>> {
  if (row && row.kind !== 'segment') return sendOwn(api, row, { id, key, base, draft });
  const reply = await api.ask<SaveSegmentAnswer>('PUT', `/segments/${id}`, { key, base, ...draft });
  if (reply.kind !== 'answer') return trouble(reply);
  const { body } = reply;
  if (body.ok) return { kind: 'saved', version: body.version, at: body.savedAt };
  if (body.reason === 'gone') return { kind: 'gone' };
  return { kind: 'conflict', current: body.current, version: body.current.version };
}

async function sendOwn(
  api: Api,
  row: Row,
  { key, base, draft }: SaveRequest<RowDraft>,
): Promise<Outcome<RowText>> {
  const body = { key, base, content: draft.target ?? [] };
  const reply = await api.ask<SaveOwnBlockAnswer>('PUT', `/blocks/${row.id}`, body);
  if (reply.kind !== 'answer') return trouble(reply);
  const answer = reply.body;
  if (answer.ok) return { kind: 'saved', version: answer.version, at: answer.savedAt };
  if (answer.reason === 'gone') return { kind: 'gone' };
  const view: OwnBlockView = answer.current;
  const current = { ...ownText(view), updatedAt: answer.at, updatedBy: answer.by };
  return { kind: 'conflict', current, version: view.version };
}

export async function sendDetails(
  api: Api,
  { key, base, draft }: SaveRequest<Details>,
  unknown: string,
  onAnswer: (details: DetailsView) => void,
): Promise<Outcome<DetailsView>> {
  const reply = await api.ask<SaveDetailsAnswer>('PUT', '/details', { key, base, details: draft });
  if (reply.kind !== 'answer') return trouble(reply);
  const answer = reply.body;
  if (answer.ok) {
    onAnswer(answer.details);
    return { kind: 'saved', version: answer.details.version, at: answer.savedAt };
  }
  if (answer.reason !== 'conflict') return { kind: 'refused', message: unknown };
  return { kind: 'conflict', current: answer.current, version: answer.current.version };
}

export function detailsOf(view: DetailsView): Details {
  const { title, summary, slug, categoryId, picture } = view;
  return {
    title,
    summary,
    slug,
    categoryId,
    picture: picture && { pictureId: picture.pictureId, alt: picture.alt, credit: picture.credit },
  };
}

export function sameDetails(a: Details, b: Details): boolean {
  const words = (details: Details) => [
    details.title.trim(),
    details.summary.trim(),
    details.slug.trim(),
    details.categoryId,
    details.picture?.pictureId,
    details.picture?.alt.trim(),
    details.picture?.credit.trim(),
  ];
  return JSON.stringify(words(a)) === JSON.stringify(words(b));
}

function trouble<T>(
  reply: Exclude<Reply<T>, { kind: 'answer' }>,
): Extract<Outcome<never>, { kind: 'refused' | 'signed-out' | 'unreachable' }> {
  return reply.kind === 'refused' ? { kind: 'refused', message: reply.message } : { kind: reply.kind };
}
