// What the press is called and allows, as whoever runs it says: two of them do not overwrite each other without seeing it.
import * as v from 'valibot';
import { type Operator, requireOperator } from '../../accounts/operator.ts';
import { nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { canMail } from '../../platform/mail.ts';
import { emit } from '../../platform/outbox.ts';
import { line, lines, optionalLine, ticked } from '../../web/fields.ts';
import { languages } from '../../web/messages/index.ts';
import { canChooseRule } from '../sign-up/way-in.ts';
import { boundOf, bytesBound } from './bounds.ts';
import { type PressSettings, settingsFrom } from './press-settings.ts';
import { lockPressSettings, putPressSettings } from './store.ts';

export const pressSettingsSchema = v.object({
  press_name: line(80),
  press_tagline: optionalLine(120),
  press_about: lines(5000),
  press_language: v.picklist(languages, 'common.choose'),
  press_terms: lines(20_000),
  sign_up: v.picklist(['closed', 'invitation', 'open'], 'common.choose'),
  approves: ticked,
  most_blogs: v.pipe(boundOf(1, 1000), v.number('common.required')),
  most_megabytes: bytesBound,
  most_posts: boundOf(1, 10_000),
  /** When what was shown in the form was changed last; '' where nobody had said anything. */
  base: v.optional(v.pipe(v.string(), v.maxLength(40)), ''),
});

export type PressSettingsInput = v.InferOutput<typeof pressSettingsSchema>;

export type PressSettingsSaved =
  | { ok: true }
  /** `no-mail`: whoever signs up gets a letter, and the press sends none. */
  | { ok: false; reason: 'no-mail' }
  /** Somebody else saved in the meantime; what stands there now. */
  | { ok: false; reason: 'overtaken'; now: PressSettings };

export async function savePressSettings(
  ctx: Context,
  operator: Operator,
  input: PressSettingsInput,
): Promise<PressSettingsSaved> {
  requireOperator(operator);
  if (!canChooseRule(input.sign_up, canMail(ctx))) return { ok: false, reason: 'no-mail' };
  try {
    return await transact(ctx, (tx) => save(tx, input));
  } catch (error) {
    // Two at the same moment, the first of all: there was no row to wait for.
    if (ctx.dialect.isUniqueViolation(error)) return savePressSettings(ctx, operator, input);
    throw error;
  }
}

async function save(tx: Context, input: PressSettingsInput): Promise<PressSettingsSaved> {
  const before = await lockPressSettings(tx);
  if (before && before.changed_at !== input.base) {
    return { ok: false, reason: 'overtaken', now: settingsFrom(before) };
  }
  const now = nowIso(tx);
  const sameTerms = (before?.terms ?? '') === input.press_terms;
  const row = {
    id: 'press' as const,
    name: input.press_name,
    tagline: input.press_tagline,
    about: input.press_about,
    language: input.press_language,
    terms: input.press_terms,
    terms_changed_at: sameTerms ? (before?.terms_changed_at ?? null) : now,
    sign_up: input.sign_up,
    approves: input.approves ? 1 : 0,
    most_blogs: input.most_blogs,
    most_bytes: input.most_megabytes,
    most_posts: input.most_posts,
    changed_at: now,
  };
  await putPressSettings(tx.db, row, before !== undefined);
  await emit(tx, { kind: 'press.changed', blogId: '' });
  return { ok: true };
}
