// What the press is called and allows, as whoever runs it has said; until then it hosts for its operators alone.
import type { Context } from '../../platform/context.ts';
import { isLanguage, type Language } from '../../web/messages/index.ts';
import { pressSettingsRow } from './store.ts';
import type { PressSettingsTable, SignUpRule } from './tables.ts';

export interface PressSettings {
  name: string;
  tagline: string;
  about: string;
  /** Of the pages of the press itself. */
  language: Language;
  terms: string;
  termsChangedAt: string | null;
  signUp: SignUpRule;
  /** Somebody looks at who asks before they come in. */
  approves: boolean;
  /** Blogs that one person may begin. */
  mostBlogs: number;
  /** Bytes of the pictures of one blog, and posts that it may publish in a day; null for no bound. */
  mostBytes: number | null;
  mostPosts: number | null;
  /** Null while nobody has said anything. */
  changedAt: string | null;
}

/** Its name is its host, until it is given one. */
export async function pressSettings(ctx: Pick<Context, 'db' | 'config'>): Promise<PressSettings> {
  const row = await pressSettingsRow(ctx.db);
  if (!row) return { ...plain, name: new URL(ctx.config.address).hostname };
  return settingsFrom(row);
}

export function settingsFrom(row: PressSettingsTable): PressSettings {
  return {
    name: row.name,
    tagline: row.tagline,
    about: row.about,
    language: isLanguage(row.language) ? row.language : 'ja',
    terms: row.terms,
    termsChangedAt: row.terms_changed_at,
    signUp: row.sign_up,
    approves: row.approves === 1,
    mostBlogs: row.most_blogs,
    mostBytes: row.most_bytes === null ? null : Number(row.most_bytes),
    mostPosts: row.most_posts,
    changedAt: row.changed_at,
  };
}

const plain = {
  ...{ tagline: '', about: '', language: 'ja', terms: '', termsChangedAt: null },
  ...{ signUp: 'closed', approves: true, mostBlogs: 3, mostBytes: null, mostPosts: null, changedAt: null },
} satisfies Partial<PressSettings>;
