// The ways to the page before and to the one that follows.
import type { Translate } from '../../../web/messages/index.ts';

interface Way {
  href: string;
  words: string;
}

export function HostPager({ t, back, on }: { t: Translate; back: Way | null; on: Way | null }) {
  if (back === null && on === null) return null;
  return (
    <nav class="prevnext" aria-label={t('site.pages')}>
      {back === null ? (
        <p />
      ) : (
        <a href={back.href} rel="prev">
          {back.words}
        </a>
      )}
      {on === null ? (
        <p />
      ) : (
        <a href={on.href} rel="next">
          {on.words}
        </a>
      )}
    </nav>
  );
}
