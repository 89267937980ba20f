// Somebody asks to begin a blog: a letter goes to their address. Without mail an invitation alone lets them in.
import { preparePerson } from '../../accounts/create-person.ts';
import { hashPassword } from '../../accounts/password.ts';
import { personByEmail } from '../../accounts/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { hashToken, newId, newToken } from '../../platform/ids.ts';
import { canMail } from '../../platform/mail.ts';
import type { Problems } from '../../web/door.ts';
import type { Language } from '../../web/messages/index.ts';
import { saidLanguages } from '../blog-schema.ts';
import { type PressSettings, pressSettings } from '../hosting/press-settings.ts';
import { type Begun, beginWithBlog, whatWasTaken } from './begin.ts';
import { findInvitation } from './invite-to-begin.ts';
import { askWhose, sayIsHere } from './letters.ts';
import type { SignUpInput } from './sign-up-schema.ts';
import { insertSignUp, takeInvitation } from './store.ts';
import { wayIn } from './way-in.ts';
import { termsNow, wishProblems } from './wishes.ts';

/** Milliseconds in which the letter has to be answered. */
const VALID_MS = 3 * 24 * 60 * 60 * 1000;

export type Asked =
  | { ok: true; next: 'letter' }
  | { ok: true; next: 'in'; personId: string; slug: string }
  | { ok: false; problems: Problems };

export interface AskedHow {
  /** In which they read. */
  language: Language;
  /** Of the invitation they came by; null for those who came by themselves. */
  token: string | null;
}

/** The answer is the same for an address that has an account and for one that has none: the letter tells which. */
export async function askToBegin(ctx: Context, input: SignUpInput, how: AskedHow): Promise<Asked> {
  const settings = await requireWayIn(ctx, how);
  const invitation = how.token === null ? null : await findInvitation(ctx, how.token);
  const problems = await wishProblems(ctx, input, { settings, invited: invitation !== null });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const password_hash = input.way === 'password' ? await hashPassword(input.password) : null;
  const asking = { settings, language: how.language, invitationId: invitation?.id ?? null, password_hash };
  if (canMail(ctx)) return writeTo(ctx, input, asking);
  return comeIn(ctx, input, asking);
}

/** Refuses who comes without an invitation to a press that is not open, or whose letters would not leave. */
async function requireWayIn(ctx: Context, { token }: AskedHow): Promise<PressSettings> {
  const settings = await pressSettings(ctx);
  if (token === null && wayIn(settings.signUp, canMail(ctx)) !== 'open') {
    throw refuse('forbidden', 'sign-up.not-open');
  }
  return settings;
}

interface Prepared {
  settings: PressSettings;
  language: Language;
  invitationId: string | null;
  password_hash: string | null;
}

function writeTo(ctx: Context, input: SignUpInput, prepared: Prepared): Promise<Asked> {
  const { settings, language, invitationId, password_hash } = prepared;
  const token = newToken();
  return transact(ctx, async (tx) => {
    const person = await personByEmail(tx.db, input.email);
    const to = { press: settings.name, email: input.email };
    if (person) {
      await sayIsHere(tx, { ...to, language: person.language ?? language });
      return { ok: true, next: 'letter' };
    }
    await insertSignUp(tx.db, {
      id: newId(tx.clock.now()),
      token_hash: hashToken(token),
      name: input.name,
      email: input.email,
      password_hash,
      language,
      blog_name: input.blog_name,
      slug: input.slug,
      blog_language: input.blog_language,
      source_languages: JSON.stringify(saidLanguages(input)),
      time_zone: input.time_zone,
      message: input.message,
      invitation_id: invitationId,
      terms_at: termsNow(settings),
      asked_at: nowIso(tx),
      expires_at: isoFromNow(tx, VALID_MS),
      ...{ confirmed_at: null, decided_at: null, decided_by: null, refused_for: null, blog_id: null },
    });
    await askWhose(tx, { ...to, language }, token);
    return { ok: true, next: 'letter' };
  });
}

/** No letter can be sent, and whoever runs the press has vouched for them by the link. */
async function comeIn(ctx: Context, input: SignUpInput, prepared: Prepared): Promise<Asked> {
  const begun = await beginInvited(ctx, input, prepared);
  if (begun.ok) return { ok: true, next: 'in', personId: begun.personId, slug: begun.slug };
  if (begun.reason === 'slug-taken') return { ok: false, problems: { slug: { key: 'blogs.slug.taken' } } };
  return { ok: false, problems: { email: { key: 'accounts.email.taken' } } };
}

async function beginInvited(ctx: Context, input: SignUpInput, prepared: Prepared): Promise<Begun> {
  const { settings, invitationId, password_hash } = prepared;
  const { name, email } = input;
  const plain = await preparePerson({ name, email, password: null, language: null, operator: false });
  const person = { ...plain, passwordHash: password_hash };
  try {
    return await transact(ctx, async (tx) => {
      const begun = await beginWithBlog(tx, {
        person,
        blog: input,
        termsAt: termsNow(settings),
        signUpId: '',
      });
      if (!begun.ok) return begun;
      if (invitationId === null || !(await takeInvitation(tx.db, invitationId, nowIso(tx)))) {
        throw refuse('not-found', 'accounts.link.spent');
      }
      return begun;
    });
  } catch (error) {
    if (ctx.dialect.isUniqueViolation(error)) return whatWasTaken(ctx, email);
    throw error;
  }
}
