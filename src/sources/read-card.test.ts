// What a card says of a page.
import { expect, test } from 'vitest';
import { readCard } from './read-card.ts';

const at = 'https://www.river.example/a';

test('is what the page says for such cards, else its title, description and host', () => {
  const head = `<title>Plain</title><meta property="og:title" content="The &amp; River"><meta name=description content=" Two
  lines "><meta property="og:site_name" content="River Post">`;
  expect(readCard(`<!doctype html><head>${head}</head><body><title>no</title>`, at)).toEqual({
    title: 'The & River',
    description: 'Two lines',
    site: 'River Post',
  });
  expect(readCard('<title>川の話</title>', at)).toEqual({
    title: '川の話',
    description: '',
    site: 'river.example',
  });
});

test('is nothing but words, and short ones, whatever the page is', () => {
  const markup = readCard('<title>a<script>x()</script><b>b</b></title>', at);
  expect(markup.title).not.toContain('\u0000');
  expect(readCard(`<title>${'長'.repeat(5000)}</title>`, at).title).toHaveLength(300);
  expect(readCard('', at)).toEqual({ title: '', description: '', site: 'river.example' });
  for (const endless of ['<meta '.repeat(100_000), '<!--'.repeat(200_000), '<title>'.repeat(100_000)])
    expect(readCard(endless, at).site).toBe('river.example');
});
