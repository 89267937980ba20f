// What stands on every page of a studio whose blog was taken from its readers: since when, why, and what to do now.
import { Icon } from './icons.tsx';
import type { View } from './page.ts';
import { longDate } from './when.ts';

interface SuspendedProps {
  view: View;
  blog: { slug: string; may: ReadonlySet<string>; timeZone?: string };
  suspension: { since: string; reason: string };
}

/** Until it is lifted: whoever works here has to know that nobody reads it. */
export function SuspendedStrip({ view, blog, suspension: { since, reason } }: SuspendedProps) {
  const { t } = view;
  const day = longDate(since, view.language, blog.timeZone ?? 'UTC');
  return (
    <div class="strip strip--warn" data-suspended>
      <Icon name="lock" />
      <div>
        <p>{t('operating.suspended.strip', { day, reason })}</p>
        <p>
          {t('operating.suspended.do')}
          {blog.may.has('manage') && (
            <>
              {' '}
              <a href={`/studio/${blog.slug}/leaving`}>{t('operating.suspended.leaving')}</a>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
