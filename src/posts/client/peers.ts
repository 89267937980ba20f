// News between the tabs of one browser that have the same post open.
import type { Draft } from '../schemas.ts';

export type News =
  | { kind: 'saved'; version: number; draft: Draft }
  /** Its password was set, or it was published or taken back. */
  | { kind: 'changed' };

export class Peers {
  readonly tell: (news: News) => void;

  constructor(postId: string, tab: string, onNews: (news: News) => void) {
    const channel = new BroadcastChannel(`taiyaku.write.${postId}`);
    channel.addEventListener('message', ({ data }: MessageEvent<News & { tab: string }>) => {
      if (data.tab !== tab) onNews(data);
    });
    this.tell = (news) => channel.postMessage({ ...news, tab });
  }
}
