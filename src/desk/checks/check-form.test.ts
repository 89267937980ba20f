// The page on which a blog chooses its checks: what it reads, what it refuses by the line, and what the checks make of it.
import { describe, expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { addMember, openTestDesk } from '../../../test/support/desk.ts';
import { check } from '../../web/door.ts';
import { checkFormSchema, checksFrom, choicesOf, fieldOf, valuesOf } from './check-form.ts';
import { examples } from './examples.ts';
import { saveChecks } from './save-checks.ts';
import { asTheyCome, blogChecksOf } from './settings.ts';

const blog = { sourceLanguages: ['en', 'de'], language: 'ja' };
const choices = choicesOf(blog);

function read(changes: Record<string, string>, before = asTheyCome) {
  const values = { ...valuesOf(before, choices), ...changes };
  const form = check(checkFormSchema, values, {});
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  return checksFrom(form.value, choices, before);
}

describe('the choice of checks', () => {
  it('has every check once, each with an example', () => {
    expect(choices.length).toBeGreaterThan(45);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    expect(choices.filter(({ id }) => examples[id] === undefined)).toEqual([]);
  });

  it('keeps only what is not as it comes', () => {
    expect(read({})).toEqual({ ok: true, checks: asTheyCome });
    const changes = { [fieldOf('numbers')]: 'note', [fieldOf('ja-ra')]: 'off', manner: 'plain' };
    expect(read(changes)).toMatchObject({
      checks: { chosen: { numbers: 'note', 'ja-ra': 'off' }, manner: 'plain' },
    });
  });

  it('keeps the choice of checks that another language would show', () => {
    const before = { ...asTheyCome, chosen: { 'of-another-language': 'off' as const } };
    expect(read({}, before)).toMatchObject({ checks: { chosen: before.chosen } });
  });

  it('reads spellings and readings line by line, and fills the form with the same again', () => {
    const typed = { spellings: '子供、こども → 子ども\n\nサーバ->サーバー', readings: '霧笛町 むてきちょう' };
    const said = read(typed);
    expect(said).toMatchObject({
      checks: {
        spellings: [
          { expected: '子ども', patterns: ['子供', 'こども'] },
          { expected: 'サーバー', patterns: ['サーバ'] },
        ],
        readings: [{ surface: '霧笛町', reading: 'ムテキチョウ' }],
      },
    });
    if (said.ok) expect(read({}, said.checks)).toEqual(said);
  });

  it.each([
    ['spellings', '子供 → 子ども\n子供'],
    ['spellings', '子供 → 子ども\n子供 → 子供'],
    ['spellings', '子供 → 子ども\n/(a+)+$/ → b'],
    ['readings', '霧笛町 むてきちょう\n霧笛町'],
    ['readings', '霧笛町 むてきちょう\n霧笛町 mutekicho'],
  ])('names the line of %s that it cannot read in %j', (field, typed) => {
    expect(read({ [field]: typed })).toMatchObject({ problems: { [field]: { params: { line: 2 } } } });
  });
});

describeDatabases('the checks of a blog', (open) => {
  it('are as they come until an editor chooses, which is written down', async () => {
    const ctx = await open();
    const { owner } = await openTestDesk(ctx);
    const blogId = owner.blog.id;
    expect(await blogChecksOf(ctx, blogId)).toEqual(asTheyCome);
    const chosen = { ...asTheyCome, chosen: { numbers: 'note' as const }, manner: 'polite' as const };
    const editor = await addMember(ctx, owner.blog, 'editor');
    await saveChecks(ctx, editor, { ...chosen, chosen: {} });
    await saveChecks(ctx, editor, chosen);
    expect(await blogChecksOf(ctx, blogId)).toEqual(chosen);
    const translator = await addMember(ctx, owner.blog, 'translator');
    await expect(saveChecks(ctx, translator, asTheyCome)).rejects.toThrow('forbidden');
    const acts = await ctx.db.selectFrom('log_entries').select('act').where('blog_id', '=', blogId).execute();
    expect(acts.map(({ act }) => act)).toEqual(['settings.checks', 'settings.checks']);
  });
});
