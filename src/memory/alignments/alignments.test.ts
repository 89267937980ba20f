// Finished translations: taken in and put together, with what the memory learns of them at once.
import { expect, it } from 'vitest';
import { alignmentInput, herons, openAlignment, rivers, unitsOf } from '../../../test/support/alignments.ts';
import { describeDatabases } from '../../../test/support/database.ts';
import { addArticle, addBlog, addMember } from '../../../test/support/desk.ts';
import { suggest } from '../suggest.ts';
import { addTerm } from '../terms/add-term.ts';
import { addAlignment } from './add-alignment.ts';
import { alignTexts } from './align-texts.ts';
import { listedAlignments } from './store.ts';

describeDatabases('a finished translation', (open) => {
  const studio = async () => {
    const ctx = await open();
    const blog = await addBlog(ctx);
    const owner = await addMember(ctx, blog, 'owner');
    return { ctx, blog, owner };
  };

  it('is put together, and what is certain is in the memory at once', async () => {
    const { ctx, blog, owner } = await studio();
    const { shown } = await openAlignment(ctx, owner);
    expect(await shown()).toContain(
      'In 2019 a count by the school found 14 herons above the mill. | 2019年、学校が水車の上手で14羽のサギを数えた。 | accepted',
    );
    const [match] = await suggest(ctx, blog.id, {
      segmentId: 'none',
      languages: { from: 'en', to: 'ja' },
      source: [{ type: 'text', text: 'In 2019 a count by the school found 14 herons above the mill.' }],
      before: 'The Herons of Larkmere',
      after: 'Nobody in the village had expected a single one.',
    });
    expect(match).toMatchObject({ kind: 'context', score: 1, title: 'ラークミアのサギ', machine: null });
  });

  it('keeps a doubtful pair out of the memory until somebody accepts it', async () => {
    const { ctx, owner, blog } = await studio();
    const { beads, make, shown } = await openAlignment(ctx, owner, rivers);
    const doubtful = (await beads()).find(({ state, target }) => state === 'waiting' && target.length > 0);
    if (!doubtful) throw new Error(`nothing doubtful in ${await shown()}`);
    const before = await unitsOf(ctx);
    const [listed] = await listedAlignments(ctx.db, blog.id, { limit: 9, offset: 0 });
    expect(listed?.waiting).toBe((await beads()).filter(({ state }) => state === 'waiting').length);
    expect(listed?.accepted).toBe(before.length);
    await make({ kind: 'decide', bead: doubtful, state: 'accepted' });
    expect(await unitsOf(ctx)).toHaveLength(before.length + 1);
    expect(await beads()).not.toContainEqual(expect.objectContaining({ id: doubtful.id, state: 'waiting' }));
  });

  it('knows the sentences and the title of an article, with its marks', async () => {
    const { ctx, owner } = await studio();
    const article = await addArticle(ctx, owner);
    const target =
      '川を川に返した町\n\n町は川を掘りおこした。だれも演説をしなかった。\n\n管がうばったもの\n\n暗やみの水には、生きものがほとんどいない。下流には、まったく見つからなかった。';
    const found = await openAlignment(ctx, owner, {
      articleId: article.id,
      source: { text: '', html: '' },
      target: { text: target, html: '' },
    });
    const sources = (await found.beads()).flatMap(({ source }) => source);
    expect(sources.map(({ kind, blockId, sentence }) => [kind, blockId, sentence])).toEqual([
      ['heading', '', 0],
      ['text', 'block-1', 0],
      ['text', 'block-1', 1],
      ['heading', 'block-2', 0],
      ['text', 'block-3', 0],
      ['text', 'block-3', 1],
    ]);
    expect(sources.at(-1)?.content).toContainEqual(
      expect.objectContaining({ text: 'none', marks: [expect.anything()] }),
    );
  });

  it('keeps the headings, quotations and links that the clipboard held, and those marked in plain text', async () => {
    const { ctx, owner } = await studio();
    const rich = (title: string, text: string, quote: string) => ({
      text: `${title}\n${text}\n${quote}`,
      html: `<h2>${title}</h2><p><a href="https://larkmere.example/count">${text}</a></p><blockquote><p>${quote}</p></blockquote>`,
    });
    const found = await openAlignment(ctx, owner, {
      source: rich('The count of the herons', 'In 2019 there were 14.', 'Count them again, she said.'),
      target: { text: '# サギの数\n\n2019年には14羽いた。\n\n> もう一度数えなさい、と言った。', html: '' },
      sure: true,
    });
    const beads = await found.beads();
    const kinds = (side: 'source' | 'target') => beads.flatMap((bead) => bead[side].map(({ kind }) => kind));
    expect(kinds('source')).toEqual(['heading', 'text', 'quote']);
    expect(kinds('target')).toEqual(['heading', 'text', 'quote']);
    expect(beads[1]?.source[0]).toMatchObject({ links: ['https://larkmere.example/count'] });
    expect(await found.shown()).toContain('The count of the herons | サギの数 | accepted');
  });

  it('learns from the terms of the blog', async () => {
    const { ctx, owner } = await studio();
    await addTerm(ctx, owner, {
      ...{ kind: 'term', sources: ['weir'], preferred: ['堰'], forbidden: [], reading: '', domain: '' },
      ...{ note: '', letterCase: 'any', shared: false, sourceLanguage: 'en', targetLanguage: 'ja' },
    });
    const texts = {
      source: { text: 'Nobody minded the weir. Nobody minded the gate.', html: '' },
      target: { text: 'だれも堰を気にしなかった。だれもせきを気にしなかった。', html: '' },
    };
    const { beads } = await openAlignment(ctx, owner, { ...texts, sure: true });
    expect((await beads())[0]?.score).toBeGreaterThan(0.9);
  });

  it('is not taken in when something is wrong with it, and says what', async () => {
    const { ctx, owner } = await studio();
    const ask = (changes: Parameters<typeof alignmentInput>[0]) =>
      addAlignment(ctx, owner, alignmentInput(changes), 'ja');
    const problem = async (changes: Parameters<typeof alignmentInput>[0]) => {
      const added = await ask(changes);
      return added.ok ? 'ok' : added.why === 'problems' ? added.problems[0]?.key : added.why;
    };
    expect(await problem({ to: 'en-GB' })).toBe('alignments.same-language');
    expect(await problem({ articleId: 'nowhere' })).toBe('alignments.no-article');
    expect(await problem({ target: { text: herons.source, html: '' } })).toBe('alignments.same-text');
    expect(await problem({ target: { text: '***', html: '<p> </p>' } })).toBe('alignments.nothing');
    const doubts = await ask({
      source: { text: herons.target, html: '' },
      target: { text: herons.source, html: '' },
    });
    expect(doubts).toMatchObject({
      why: 'doubts',
      doubts: [
        { key: 'alignments.doubt.source', params: { said: '英語', seen: '日本語' } },
        { key: 'alignments.doubt.target', params: { said: '日本語', seen: '英語' } },
      ],
    });
    const short = await ask({ target: { text: '水車の上手にサギがいた。', html: '' } });
    expect(short).toMatchObject({ why: 'doubts', doubts: [{ key: 'alignments.doubt.short-target' }] });
    expect(await ctx.db.selectFrom('alignments').select('id').execute()).toEqual([]);
  });

  it('is the same one when the form is sent twice, and known when it is brought again', async () => {
    const { ctx, owner } = await studio();
    const input = alignmentInput();
    const [first, second] = await Promise.all([
      addAlignment(ctx, owner, input, 'ja'),
      addAlignment(ctx, owner, input, 'ja'),
    ]);
    expect(second).toEqual(first);
    const again = await addAlignment(ctx, owner, alignmentInput(), 'ja');
    expect(again).toMatchObject({ ok: false, why: 'known', title: 'ラークミアのサギ' });
  });

  it('is aligned once, whoever asks again', async () => {
    const { ctx, owner } = await studio();
    const { of, beads } = await openAlignment(ctx, owner);
    const before = await beads();
    await alignTexts(ctx, of);
    expect(await beads()).toEqual(before);
  });
});
