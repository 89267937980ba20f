// News between the tabs of one browser that have the same translation open.
import type { DetailsView } from '../details/schemas.ts';
import type { Desk } from './desk.ts';
import type { RowDraft } from './meet.ts';

export type News =
  | { kind: 'saved'; id: string; version: number; draft: RowDraft }
  | { kind: 'details'; details: DetailsView }
  /** Something was cut, joined, added, removed or published. */
  | { kind: 'changed' };

export class Peers {
  readonly #channel: BroadcastChannel;

  constructor(desk: Desk, tab: string) {
    this.#channel = new BroadcastChannel(`taiyaku.desk.${desk.data.id}`);
    this.#channel.addEventListener('message', (event: MessageEvent<News & { tab: string }>) => {
      const news = event.data;
      if (news.tab === tab) return;
      if (news.kind === 'saved') {
        desk.texts.takeOver(news.id, news.version, news.draft);
        void desk.checks.ask();
      } else if (news.kind === 'details') desk.details.take(news.details);
      else void desk.reload();
    });
    this.tell = (news) => this.#channel.postMessage({ ...news, tab });
  }

  readonly tell: (news: News) => void;
}
