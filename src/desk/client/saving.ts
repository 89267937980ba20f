// How the desk sends what it saves: its rows, and what stands around the text.

import type { Api } from '../../web/client/api.ts';
import type { Outcome, SaveQueue, SaveRequest } from '../../web/client/save-queue.ts';
import { trouble } from '../../web/client/saving.ts';
import type { Details, DetailsView, SaveDetailsAnswer } from '../details/schemas.ts';
import type { OwnBlockView, SaveOwnBlockAnswer, SaveSegmentAnswer, SegmentView } from '../schemas.ts';
import type { RowDraft } from './meet.ts';
import { ownText, type Row, type RowText, withDocument } from './rows/row.ts';

export type RowQueue = SaveQueue<RowDraft, RowText>;
export type DetailsQueue = SaveQueue<Details, DetailsView>;

/** Sends a row to where its kind is kept. */
export async function sendRow(
  api: Api,
  row: Row | undefined,
  { id, key, base, draft }: SaveRequest<RowDraft>,
  onFilled: (views: readonly SegmentView[]) => void,
): Promise<Outcome<RowText>> {
  if (row && row.kind !== 'segment') return sendOwn(api, row, { id, key, base, draft });
  const took = row?.took ?? undefined;
  const body = { key, base, took, ...draft, machine: draft.machine?.draft ?? null };
  const reply = await api.ask<SaveSegmentAnswer>('PUT', `/segments/${id}`, body);
  if (reply.kind !== 'answer') return trouble(reply);
  const answer = reply.body;
  if (answer.ok && row && row.took === took) row.took = null;
  if (answer.ok && answer.filled.length > 0) onFilled(answer.filled);
  if (answer.ok) return { kind: 'saved', version: answer.version, at: answer.savedAt };
  if (answer.reason === 'gone') return { kind: 'gone' };
  return { kind: 'conflict', current: answer.current, version: answer.current.version };
}

async function sendOwn(
  api: Api,
  row: Row,
  { key, base, draft }: SaveRequest<RowDraft>,
): Promise<Outcome<RowText>> {
  const { document } = withDocument(row, draft);
  const body = { key, base, document };
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
  const { title, summary, slug, categoryId, picture, tags } = view;
  return {
    title,
    summary,
    slug,
    categoryId,
    tags,
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
    ...(details.tags ?? []),
  ];
  return JSON.stringify(words(a)) === JSON.stringify(words(b));
}
