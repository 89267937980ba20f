// Tests the changes of a provenance chain.
import { describe, expect, it } from 'vitest';
import type { ChainLink } from '../posts/provenance.ts';
import { linkFromHint, withLink, withLinkMoved, withOwnLink, withoutLink } from './chain.ts';

const stood = {
  outlet: 'Field & Ford',
  title: 'The Town That Gave Its River Back',
  address: 'https://field-and-ford.example/towns/river-back',
  publishedOn: '2026-05-14T08:00:00+01:00',
};
const post: ChainLink = { id: 'p', kind: 'outlet', name: 'Tarrow Valley Post', from: 'suggested' };
const officer: ChainLink = { id: 'o', kind: 'unnamed', name: 'a council officer', from: 'suggested' };
const ids = (chain: ChainLink[]) => chain.map((link) => link.id);

describe('a chain', () => {
  it('begins with the outlet of the article, whatever its fields say now', () => {
    const chain = withOwnLink([], stood);
    expect(chain).toEqual([
      {
        id: 'article',
        kind: 'outlet',
        name: 'Field & Ford',
        title: stood.title,
        address: stood.address,
        date: '2026-05-14',
        from: 'article',
      },
    ]);
    const renamed = withOwnLink([...chain, post], { ...stood, outlet: 'Ford' });
    expect(renamed.map((link) => link.name)).toEqual(['Ford', 'Tarrow Valley Post']);
  });

  it('names the host where no outlet is known, and has no first link where not even that is', () => {
    expect(withOwnLink([], { ...stood, outlet: '' })[0]?.name).toBe('field-and-ford.example');
    expect(withOwnLink([post], { ...stood, outlet: '', address: null })).toEqual([post]);
  });

  it('puts outlets before people', () => {
    const chain = withLink(withLink(withOwnLink([], stood), officer), post);
    expect(ids(chain)).toEqual(['article', 'p', 'o']);
    expect(ids(withLink(chain, { ...officer, id: 'q' }))).toEqual(['article', 'p', 'o', 'q']);
  });

  it('lets links go and move, but not the article’s own', () => {
    const chain = withLink(withLink(withOwnLink([], stood), post), officer);
    expect(ids(withoutLink(chain, 'p'))).toEqual(['article', 'o']);
    expect(ids(withoutLink(chain, 'article'))).toEqual(['article', 'p', 'o']);
    expect(ids(withLinkMoved(chain, 'o', -1))).toEqual(['article', 'o', 'p']);
    expect(ids(withLinkMoved(chain, 'p', 1))).toEqual(['article', 'o', 'p']);
    expect(ids(withLinkMoved(chain, 'p', -1))).toEqual(['article', 'p', 'o']);
    expect(ids(withLinkMoved(chain, 'article', 1))).toEqual(['article', 'p', 'o']);
    expect(ids(withLinkMoved(chain, 'o', 1))).toEqual(['article', 'p', 'o']);
    expect(ids(withLinkMoved(chain, 'none', 1))).toEqual(['article', 'p', 'o']);
  });

  it('takes a suggestion over with the phrase it came from', () => {
    const hint = {
      id: 'h',
      kind: 'outlet' as const,
      name: 'Tarrow Valley Post',
      quote: 'according to the Tarrow Valley Post',
      address: 'https://tarrow.example/',
      reason: 'according-to' as const,
      decision: null,
    };
    expect(linkFromHint(hint)).toEqual({
      id: 'h',
      kind: 'outlet',
      name: 'Tarrow Valley Post',
      quote: 'according to the Tarrow Valley Post',
      address: 'https://tarrow.example/',
      from: 'suggested',
    });
  });
});
