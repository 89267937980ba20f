// A press that takes sign-ups, what somebody writes in its form, and the letters that lie ready to be sent.
import type { Hono } from 'hono';
import type { MailContent } from '../../src/platform/mail.ts';
import type { Env } from '../../src/web/env.ts';
import type { Open, TestContext } from './database.ts';
import { sayPress } from './hosting.ts';
import { setUpStudio } from './studio.ts';
import { Visitor } from './visitor.ts';

/** Letters are kept and never sent: nobody works the outbox of these tests. */
export const mailSettings = {
  TAIYAKU_SMTP_URL: 'smtp://127.0.0.1:9',
  TAIYAKU_MAIL_FROM: 'press@example.test',
};

export const TERMS_AT = '2026-04-01T00:00:00.000Z';

export interface SigningUp {
  ctx: TestContext;
  app: Hono<Env>;
  /** Who runs the press, signed in. */
  owner: Visitor;
}

/** Set up by its owner, with mail unless `settings` are others; its rules as `said`. */
export async function openSigningUp(
  open: Open,
  said: Parameters<typeof sayPress>[1] = {},
  settings: Record<string, string> = mailSettings,
): Promise<SigningUp> {
  const ctx = await open(settings);
  const { app, owner } = await setUpStudio(ctx);
  await sayPress(ctx, { name: '橋の町', sign_up: 'open', approves: 0, ...said });
  return { ctx, app, owner };
}

export const wanted = {
  name: '渡',
  email: 'wataru@example.test',
  way: 'password',
  password: 'a ferry over the night river',
  blog_name: '渡し船',
  slug: 'watashi',
  blog_language: 'ja',
  source_languages: ['en'],
  time_zone: 'Asia/Tokyo',
  message: '川と船の話を訳します。',
};

export interface Letter {
  to: string;
  content: MailContent;
  /** Its words, all of them. */
  text: string;
  /** The path of its button on the press. */
  path: string;
}

/** What lies ready to be sent, the oldest first. */
export async function letters({ db }: TestContext): Promise<Letter[]> {
  const rows = await db.selectFrom('mails').selectAll().orderBy('id').execute();
  return rows.map(({ recipient, content }) => {
    const read = JSON.parse(content ?? '{}') as MailContent;
    const { pathname, search } = new URL(read.button?.address ?? 'http://none.test/');
    return { to: recipient, content: read, text: JSON.stringify(read), path: pathname + search };
  });
}

/** Somebody who has sent the form, and the path that their letter leads to. */
export async function askBy(
  { ctx, app }: SigningUp,
  fields: Partial<typeof wanted> = {},
  path = '/sign-up',
): Promise<{ visitor: Visitor; link: string }> {
  const visitor = new Visitor(app);
  const answer = await visitor.post(path, { ...wanted, ...fields });
  if (answer.status !== 303) throw new Error(`signing up answered ${answer.status}: ${await answer.text()}`);
  return { visitor, link: (await letters(ctx)).at(-1)?.path ?? '' };
}
