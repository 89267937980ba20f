// What the look of a blog adds to the frame of its pages: a header picture, widgets below, and room for parts.
import { type PagePart, pathOf } from '../address.ts';
import type { Blog, Setting } from '../blog.ts';
import { Picture } from './pictures.tsx';

/** The header picture of the first page. */
export function Masthead({ blog }: { blog: Blog }) {
  const { cover } = blog.look;
  if (cover === null) return null;
  return (
    <div class="masthead">
      <Picture blog={blog} picture={{ ...cover, credit: '' }} sizes="100vw" first />
    </div>
  );
}

/** The widgets under posts and lists, where the blog wants them there. They are loaded: what they show changes often. */
export function SideBelow({ setting }: { setting: Setting }) {
  if (!setting.blog.look.sideBelow) return null;
  return (
    <aside class="side side--below" aria-label={setting.t('site.clues')}>
      <Part setting={setting} part="side" link={setting.t('site.side.see')} />
    </aside>
  );
}

/** A place that a script fills with a part; without one the part is a link away. */
export function Part({ setting, part, link }: { setting: Setting; part: PagePart; link: string }) {
  const address = `${setting.blog.base}${pathOf({ page: 'part', part })}`;
  return (
    <div class="part" data-part={address}>
      <p>
        <a href={address}>{link}</a>
      </p>
    </div>
  );
}
