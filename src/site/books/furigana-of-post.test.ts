// A post that introduces books carries furigana for whoever chooses it; what its writer set stays as they set it.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { describeDatabases } from '../../../test/support/database.ts';
import { paragraph, text } from '../../../test/support/desk.ts';
import { openTestSite } from '../../../test/support/published.ts';
import { serve } from '../../../test/support/served.ts';
import type { BlockJson } from '../../text/document.ts';

const withId = (id: string, block: BlockJson): BlockJson =>
  ({ ...block, attrs: { ...block.attrs, id } }) as BlockJson;
const introduction = {
  ...{ kind: 'book', originals: null, provenance: null, title: '川がねむるまで' },
  document: {
    type: 'doc',
    content: [
      withId(
        'a',
        paragraph(
          text('今日', { type: 'ruby', attrs: { reading: 'こんにち' } }),
          text('の'),
          text('川', { type: 'strong', attrs: { whose: null } }),
          text('と、'),
          text('水', { type: 'code' }),
          text('と、食べもの。山山。'),
        ),
      ),
    ],
  },
} as const;

describeDatabases('furigana in a post', (open) => {
  const pageOf = async (changes: object) => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    await site.publish({ slug: 'kawa', ...introduction, ...changes } as never);
    await site.settle();
    const { ask } = await serve(ctx);
    return parseHTML((await ask('/hashi/posts/kawa')).body.toString()).document;
  };

  it('stands on what has none, in its title and its text, and leaves words and marks as they are', async () => {
    const document = await pageOf({});
    expect(document.querySelector('h1')?.innerHTML).toContain('<ruby class="g1">川<rp>（</rp>');
    const prose = document.querySelector('.prose');
    const rubies = [...(prose?.querySelectorAll('ruby') ?? [])].map((ruby) => [
      ruby.getAttribute('class') || null,
      ruby.textContent,
    ]);
    expect(rubies.slice(0, 3)).toEqual([
      [null, '今日（こんにち）'],
      ['g1', '川（かわ）'],
      ['g2', '食（た）'],
    ]);
    expect(prose?.querySelector('strong ruby')?.textContent).toBe('川（かわ）');
    expect(prose?.querySelector('code')?.textContent).toBe('水');
    for (const hidden of prose?.querySelectorAll('rt, rp') ?? []) hidden.remove();
    expect(prose?.textContent).toBe('今日の川と、水と、食べもの。山山。');
    expect(document.querySelectorAll('.fg input')).toHaveLength(8);
    expect(document.querySelector('title')?.textContent).toContain('川がねむるまで');
  });

  it('is in no post of another kind or another language', async () => {
    for (const changes of [{ kind: 'plain' }, { language: 'en' }]) {
      const document = await pageOf(changes);
      expect(document.querySelectorAll('ruby[class], .fg')).toHaveLength(0);
    }
  });
});
