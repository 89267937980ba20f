// Tests that any HTML becomes a tree that is safe to walk.
import { describe, expect, it } from 'vitest';
import { parsePage, withoutUnread } from './page.ts';

function depthOf(root: Element): number {
  let deepest = 0;
  for (const element of Array.from(root.querySelectorAll('*'))) {
    let depth = 0;
    for (let at: Element | null = element; at; at = at.parentElement) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('parsing a page', () => {
  it.each([
    ['no html element', '<p>Water.</p>'],
    ['no body element', '<html><head></head><p>Water.</p></html>'],
    ['a head that is never closed', '<html><head><title>A</title><p>Water.</p>'],
    ['two bodies', '<html><body></body><body><p>Water.</p></body></html>'],
    ['text after the end', '<html><body></body></html><p>Water.</p>'],
    ['a shadow root', '<div><template shadowrootmode="open"><p>Water.</p></template></div>'],
  ])('finds the text of a page with %s in its body', (_, html) => {
    expect(parsePage(html).body.querySelector('p')?.textContent).toBe('Water.');
  });

  it('drops templates and writes attribute names in lower case', () => {
    const { body } = parsePage('<A HREF="/x">x</A><template><p>no</p></template>');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('/x');
    expect(body.textContent).toBe('x');
  });

  it('bounds the depth and keeps the text', () => {
    const { body } = parsePage(`${'<div>'.repeat(50_000)}<p>At the bottom.</p>`);
    expect(body.textContent).toContain('At the bottom.');
    expect(depthOf(body)).toBeLessThan(200);
  });

  it('gives the same tree for the same HTML', () => {
    const html = '<div><p>a<p>b<table><tr><td>c</table></div></span>';
    expect(parsePage(html).toString()).toBe(parsePage(html).toString());
  });
});

describe('leaving out what is never read', () => {
  it('drops scripts, styles, drawings and comments', () => {
    const html = 'a<script>if (1 < 2) "<p>"</script>b<STYLE>p{}</STYLE >c<!-- <p> -->d<svg><path/></svg>e';
    expect(withoutUnread(html)).toBe('abcde');
  });

  it('keeps what is never closed', () => {
    expect(withoutUnread('a<script>b<!-- c')).toBe('a<script>b<!-- c');
  });

  it('does not take elements that only begin like one', () => {
    expect(withoutUnread('<scripture>a</scripture>')).toBe('<scripture>a</scripture>');
  });
});
