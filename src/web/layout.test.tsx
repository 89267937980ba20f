// The frames, drawn without a browser.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { DoorPage, EmbeddedData, StudioPage } from './layout.tsx';
import { translator } from './messages/index.ts';
import type { View } from './page.ts';

const view: View = { t: translator('en'), language: 'en', person: null, path: '/', requestId: 'x' };
const blog = { slug: 'hashi', name: 'ことばの橋', address: 'http://localhost/hashi/' };

describe('the rail', () => {
  const placesOf = (...may: string[]) => {
    const page = (
      <StudioPage view={view} title="T" blog={{ ...blog, may: new Set(may) }} current="today" children="" />
    );
    return [...renderToString(page).matchAll(/href="\/studio\/hashi(\/\w+)?"/g)]
      .map(([, path]) => path ?? '')
      .slice(1);
  };

  it('shows the ways that the role may go', () => {
    expect(placesOf('read')).toEqual([
      '',
      '/posts',
      '/manuscripts',
      '/books',
      '/pictures',
      '/memory',
      '/terms',
    ]);
    expect(placesOf('read', 'translate', 'edit', 'publish', 'manage')).toEqual([
      '',
      '/posts',
      '/manuscripts',
      '/books',
      '/inbox',
      '/pictures',
      '/memory',
      '/terms',
      '/bring',
      '/moves',
      '/settings',
    ]);
  });

  it('leads to the first of the settings that the role may open', () => {
    const everywhere = ['', '/posts', '/manuscripts', '/books'];
    expect(placesOf('read', 'edit')).toEqual([
      ...everywhere,
      '/inbox',
      '/pictures',
      '/memory',
      '/terms',
      '/categories',
    ]);
    expect(placesOf('read', 'translate')).toEqual([
      ...everywhere,
      '/pictures',
      '/memory',
      '/terms',
      '/bring',
      '/author',
    ]);
    const may = new Set(['read', 'edit', 'manage']);
    const page = (
      <StudioPage
        view={view}
        title="T"
        blog={{ ...blog, may }}
        current="settings"
        tab="members"
        children=""
      />
    );
    expect(renderToString(page)).toContain('href="/studio/hashi/members" aria-current="page"');
  });

  it('says where one is', () => {
    const page = (
      <StudioPage
        view={view}
        title="T"
        blog={{ ...blog, may: new Set(['read']) }}
        current="today"
        children=""
      />
    );
    expect(renderToString(page)).toContain('href="/studio/hashi" aria-current="page"');
  });
});

describe('a page', () => {
  it('has one heading, a way to skip to it, and no script of its own inside', () => {
    const page = renderToString(<DoorPage view={view} title="Sign in" lead="Lead" />);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('class="skip" href="#main"');
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
    expect(page).not.toContain('style=');
  });

  it('embeds data that cannot close its script', () => {
    const value = { text: '</script><script>alert(1)</script>\u2028<!--' };
    const embedded = renderToString(<EmbeddedData id="data" value={value} />);
    expect(embedded.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(/>(.*)<\/script>$/s.exec(embedded)?.[1] ?? '')).toEqual(value);
  });
});
