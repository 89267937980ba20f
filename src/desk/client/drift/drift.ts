// What the desk in the browser knows of a source that changed, and what is decided on it.
import { signal } from '@preact/signals';
import { newKey } from '../../../web/client/tab.ts';
import type { DriftNotice, DriftView, SegmentChangeView } from '../../drift/schemas.ts';
import type { Desk } from '../desk.ts';
import type { Row } from '../rows/row.ts';

type Answer = { ok: true } | { ok: false; reason: string };

export class Drift {
  readonly notice = signal<DriftNotice | null>(null);
  readonly #changes = signal<ReadonlyMap<string, SegmentChangeView>>(new Map());
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.take(desk.data.drift);
  }

  take({ notice, segments }: DriftView): void {
    this.notice.value = notice;
    this.#changes.value = new Map(segments.map((change) => [change.segmentId, change]));
  }

  /** What a person has still to look at in a row; what was confirmed or left out was looked at. */
  of(row: Row): SegmentChangeView | null {
    const change = this.#changes.value.get(row.id);
    if (!change) return null;
    const state = row.state.value;
    const isSettled = state === 'confirmed' || state === 'skipped';
    if (!isSettled || change.kind === 'removed' || change.kind === 'moved') return change;
    // Its text was looked at; where it stands waits still.
    return change.place && { ...change, kind: 'moved', difference: [] };
  }

  /** Rows that wait for somebody, in their order. */
  waiting(): Row[] {
    return this.#desk.rows.order.value.filter((row) => this.of(row) !== null);
  }

  /** What was taken in is before readers now. */
  published(): void {
    if (this.notice.peek()?.state === 'taken') this.notice.value = null;
  }

  /** Takes the change in, or leaves it. Everything here is saved first, so that nothing meets a sentence it did not see. */
  async decide(way: 'taking' | 'refusal'): Promise<void> {
    const desk = this.#desk;
    const change = this.notice.peek();
    if (!change) return;
    desk.settle();
    if (!(await desk.allSaved())) return desk.say(desk.words('desk.offline'));
    const body = { key: newKey(), changeId: change.changeId };
    const said = way === 'taking' ? 'desk.drift.taken' : 'desk.drift.left';
    if (!(await this.#ask('POST', `/drift/${way}`, body))) return;
    desk.say(desk.words(said));
    const first = way === 'taking' ? this.waiting()[0] : undefined;
    if (first) desk.enter(first);
  }

  /** `follow`: drops what the source dropped, moves what it moved. */
  async decideRow(row: Row, way: 'keep' | 'follow'): Promise<void> {
    const desk = this.#desk;
    desk.settle();
    if (!(await desk.texts.saved(row))) return desk.say(desk.words('desk.offline'));
    if (await this.#ask('PUT', `/segments/${row.id}/drift`, { key: newKey(), way }))
      desk.say(desk.words('desk.drift.decided'));
  }

  async #ask(method: 'POST' | 'PUT', path: string, body: object): Promise<boolean> {
    const desk = this.#desk;
    const reply = await desk.api.ask<Answer>(method, path, body);
    if (reply.kind !== 'answer') {
      desk.say(reply.kind === 'refused' ? reply.message : desk.words('desk.offline'));
      return false;
    }
    await desk.reload();
    desk.peers.tell({ kind: 'changed' });
    if (!reply.body.ok) desk.say(desk.words('desk.changed'));
    return reply.body.ok;
  }
}
