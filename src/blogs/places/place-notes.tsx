// What stands under the fields of a blog's address: whether its own name leads here, how it comes to, and where it was before.
import type { View } from '../../web/page.ts';
import type { MemberBlog } from '../blog-for.ts';
import type { HostFound } from './host-lookup.ts';
import { spokenHost } from './host-name.ts';
import type { FormerPlace } from './store.ts';

export interface BlogNames {
  former: readonly FormerPlace[];
  /** What a look at the name found; null while nothing was, or for a blog without a name of its own. */
  found: HostFound | null;
}

interface Props {
  view: View;
  blog: MemberBlog;
  /** The press's own address. */
  press: string;
  place: BlogNames;
}

export function PlaceNotes({ view, blog, press, place }: Props) {
  const { t } = view;
  const names = place.former.map(({ kind, name }) =>
    kind === 'slug' ? `${press}/${name}/` : spokenHost(name),
  );
  return (
    <>
      {blog.host !== null && (
        <p class="hint" data-host={`/studio/${blog.slug}/settings/host`} role="status">
          {hostSaid(view, blog.host, place.found)}
        </p>
      )}
      <HowToPoint view={view} press={press} ours={place.found?.ours ?? []} />
      <p class="hint">{t('places.former')}</p>
      {names.length > 0 && (
        <p class="hint">{t('places.former.list', { names: names.slice(0, SHOWN).join(', ') })}</p>
      )}
    </>
  );
}

const SHOWN = 10;

function HowToPoint({ view, press, ours }: Pick<Props, 'view' | 'press'> & { ours: readonly string[] }) {
  const { t } = view;
  return (
    <details class="rows__more">
      <summary>{t('places.host.how')}</summary>
      <ul class="hint">
        <li>{t('places.host.how.cname', { press: new URL(press).hostname })}</li>
        <li>
          {ours.length === 0
            ? t('places.host.how.a.ask')
            : t('places.host.how.a', { addresses: ours.join(', ') })}
        </li>
      </ul>
      <p class="hint">{t('places.host.how.then')}</p>
    </details>
  );
}

/** In plain words. */
export function hostSaid({ t }: Pick<View, 't'>, name: string, found: HostFound | null): string {
  const host = spokenHost(name);
  if (found === null) return t('places.host.looking', { host });
  return t(`places.host.state.${found.state}`, { host, others: found.others.slice(0, 4).join(', ') });
}
