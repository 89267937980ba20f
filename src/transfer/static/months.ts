// The month of each post as its blog's time zone sees it, kept among the stored pages: the first date that a process works out takes it ten milliseconds.
import type { Blog } from '../../site/blog.ts';
import { type Month, monthOf } from '../../site/dates.ts';
import type { Site } from '../../site/site.ts';

const PATH = '/.months.json';

interface Kept {
  timeZone: string;
  months: Record<string, Month>;
}

export interface Months {
  /** Of a moment, UTC ISO. */
  of(iso: string): Month;
  /** For the next time. */
  keep(): Promise<void>;
}

export async function openMonths(site: Site, blog: Blog): Promise<Months> {
  const { timeZone } = blog;
  const stored = await site.storedFile(blog, PATH);
  const kept = stored === null ? null : (JSON.parse(stored.toString('utf8')) as Kept);
  const known = new Map(kept?.timeZone === timeZone ? Object.entries(kept.months) : []);
  const asked: Record<string, Month> = {};
  let isNew = false;
  return {
    of: (iso) => {
      const month = known.get(iso);
      isNew ||= month === undefined;
      asked[iso] = month ?? monthOf(iso, timeZone);
      return asked[iso];
    },
    keep: async () => {
      const next: Kept = { timeZone, months: asked };
      if (isNew) await site.storeFile(blog, PATH, Buffer.from(JSON.stringify(next)));
    },
  };
}
