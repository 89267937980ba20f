// Makes a post ready to be put in: everything that takes a while, so that its transaction holds nobody up.
import { hashPassword } from '../../../accounts/password.ts';

import type { DocumentJson } from '../../../text/document.ts';
import { OPENING_LENGTH, openingText } from '../../../text/opening.ts';
import { dayOf } from '../../../web/when.ts';
import { sound } from '../../words/sound.ts';
import type { IncomingPost } from '../incoming.ts';
import { readSpooled } from '../spool.ts';
import type { MovePostRow } from '../store.ts';
import { documentOf } from '../texts/document-of.ts';
import { timeOf } from '../times.ts';
import { untilNow } from './moments.ts';
import { postKey } from './origin-key.ts';
import { oneLine } from './plain.ts';
import { readySaid, type Said } from './ready-said.ts';
import type { Run } from './run.ts';
import { hasPlace, type Standing, standingOf } from './standing.ts';

/** Letters of a title that a post without one gets from its text. */
const LONGEST_OPENING = 40;
const LONGEST_TITLE = 300;

export interface ReadyPost {
  row: MovePostRow;
  post: IncomingPost;
  standing: Exclude<Standing, 'left'>;
  title: string;
  summary: string;
  document: DocumentJson;
  passwordHash: string | null;
  /** When it appeared there, or was written; when it was last changed. UTC ISO. */
  at: string;
  changedAt: string;
  said: Said;
}

/** Null for one that is left out. */
export async function readyPost(run: Run, row: MovePostRow): Promise<ReadyPost | null> {
  const { ctx, choices, move } = run;
  const standing = standingOf(
    { ...row, spoken: row.comments + row.letters > 0 },
    choices,
    ctx.clock.now().toISOString(),
  );
  if (standing === 'left') return null;
  const post = await readSpooled(ctx, move.id, { at: row.spool_at, length: row.spool_length });
  const { document } = documentOf(post, {
    base: run.base,
    language: post.language ?? run.blog.language,
    breaks: choices.breaks,
  });
  const at = momentOf(run, row, standing);
  const changed = timeOf(post.changed, choices.timeZone);
  const written = oneLine(post.title, LONGEST_TITLE);
  const password = post.password === null ? '' : sound(post.password);
  return {
    ...{ row, post, standing, document, at },
    title:
      written === '' && hasPlace(standing)
        ? openingText(document, LONGEST_OPENING) || dayOf(at, run.blog.timeZone)
        : written,
    summary: oneLine(post.excerpt, 1000) || (hasPlace(standing) ? openingText(document, OPENING_LENGTH) : ''),
    passwordHash: password === '' ? null : await hashPassword(password),
    changedAt: changed === null || changed < at ? at : untilNow(changed, ctx),
    said: await readySaid(run, post, postKey(row), at),
  };
}

/** What has no date there appears with the move; nothing that readers see appears in the future. */
function momentOf({ at, ctx }: Run, { dated }: MovePostRow, standing: Standing): string {
  const isEarly = dated !== null && standing === 'public' && dated > ctx.clock.now().toISOString();
  return dated === null || isEarly ? at : dated;
}
