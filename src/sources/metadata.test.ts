// Tests the facts that a page states about itself, in the many ways pages do.
import { describe, expect, it } from 'vitest';
import { dateInAddress, readDate } from './dates.ts';
import type { PageFacts } from './found.ts';
import { readFacts } from './metadata.ts';
import { parsePage } from './page.ts';
import { statedSources } from './stated-sources.ts';
import { addressOf, readStructuredData } from './structured-data.ts';

function factsOf(head: string, body = '', url: string | null = null): PageFacts {
  const html = `<html><head>${head}</head><body>${body}</body></html>`;
  return readFacts({ document: parsePage(html), url, things: readStructuredData(html) }, [], '');
}

describe('the headline', () => {
  it.each([
    ['<title>The mill | The Valley Post</title><meta property="og:site_name" content="The Valley Post">', ''],
    ['<title>The Valley Post: The mill</title><meta property="og:site_name" content="The Valley Post">', ''],
    [
      '<meta property="og:title" content="The mill - News - The Valley Post"><meta property="og:site_name" content="The Valley Post">',
      '<h1>The Valley Post</h1><h1>The mill</h1>',
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The mill"}]}</script>',
      '',
    ],
  ])('comes without the outlet from %s', (head, body) => {
    expect(factsOf(head, body).title).toMatch(/^The mill(?: - News)?$/);
  });

  it('keeps a dash that belongs to it', () => {
    expect(factsOf('<title>Water – and who owns it</title>').title).toBe('Water – and who owns it');
  });
});

describe('the byline', () => {
  it.each([
    ['<meta name="author" content="By Ada Ferrow">', ''],
    ['', '<a rel="author" href="/ada">Ada Ferrow</a>'],
    ['<script type="application/ld+json">{"@type":"Article","author":[{"name":"Ada Ferrow"}]}</script>', ''],
    [
      '<meta property="article:author" content="https://social.example/ada"><meta name="byl" content="By Ada Ferrow">',
      '',
    ],
  ])('is found in %s%s', (head, body) => {
    expect(factsOf(head, body).byline).toBe('Ada Ferrow');
  });

  it('names all authors, and nobody where only a placeholder stands', () => {
    const two =
      '<script type="application/ld+json">{"@type":"Article","author":[{"name":"Ada Ferrow"},"Tomas Lind"]}</script>';
    expect(factsOf(two).byline).toBe('Ada Ferrow, Tomas Lind');
    expect(factsOf('<meta name="author" content="admin">').byline).toBeNull();
  });
});

describe('outlet, language and licence', () => {
  it('falls back to the host name', () => {
    expect(factsOf('', '', 'https://www.valley.example/x').outlet).toBe('valley.example');
  });

  it('takes the slogan off an outlet’s name', () => {
    expect(
      factsOf('<meta property="og:site_name" content="The Valley Post | News from the valley">').outlet,
    ).toBe('The Valley Post');
  });

  it('reads a declared language', () => {
    expect(factsOf('<meta property="og:locale" content="pt_BR">').language).toBe('pt-BR');
  });

  it.each([
    ['<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">', ''],
    ['', '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>'],
    [
      '<script type="application/ld+json">{"@type":"Article","license":"https://creativecommons.org/licenses/by/4.0/"}</script>',
      '',
    ],
  ])('reads the licence in %s%s', (head, body) => {
    expect(factsOf(head, body).licence).toBe('https://creativecommons.org/licenses/by/4.0/');
  });

  it('does not take a picture’s licence for the article’s', () => {
    const figure =
      '<figure><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></figure>';
    expect(factsOf('', figure).licence).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['2024-03-05T08:30:00+09:00', '2024-03-05T08:30:00+09:00'],
    ['2024-03-05T08:30:00.123Z', '2024-03-05T08:30:00Z'],
    ['2024-03-05 08:30', '2024-03-05'],
    ['March 5, 2024 at 8:30 pm', '2024-03-05'],
    ['Tuesday 5th of March 2024', '2024-03-05'],
    ['2024年3月5日(火) 12時', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['05/03/2024', null],
    ['2024-02-31', null],
    ['soon', null],
  ])('reads %s as %s', (said, date) => {
    expect(readDate(said)).toBe(date);
  });

  it('finds one in an address', () => {
    expect(dateInAddress('https://valley.example/2024/mar/05/mill')).toBe('2024-03-05');
    expect(dateInAddress('https://valley.example/mill-2024')).toBeNull();
  });

  it('survives broken JSON-LD and looks elsewhere', () => {
    const head =
      '<script type="application/ld+json">{"@type": oh dear}</script><meta property="article:published_time" content="2024-03-05">';
    expect(factsOf(head).published).toBe('2024-03-05');
  });

  it('reads JSON-LD with line breaks in strings and commas too many', () => {
    const head =
      '<script type="application/ld+json">\n{"@type":"Article","headline":"The\nmill","datePublished":"2024-03-05",}</script>';
    expect(factsOf(head)).toMatchObject({ title: 'The mill', published: '2024-03-05' });
  });
});

describe('sources that the page states', () => {
  it('reads what the article is based on and what it cites', () => {
    const html = `<script type="application/ld+json">{"@type":"Article",
      "isBasedOn":"https://harbour.example/mill","citation":[{"@type":"ScholarlyArticle","name":"On wheels","author":"R. Vane"}]}</script>`;
    const sources = { document: parsePage(html), url: null, things: readStructuredData(html) };
    const facts = readFacts(sources, [], '');
    expect(statedSources(sources, facts)).toEqual([
      expect.objectContaining({
        name: 'harbour.example',
        address: 'https://harbour.example/mill',
        reason: 'based-on',
      }),
      expect.objectContaining({ name: 'R. Vane', quote: 'On wheels', reason: 'citation' }),
    ]);
  });
});

describe('an address in structured data', () => {
  it('is one that can be opened, or none', () => {
    expect(addressOf({ '@id': ' https://valley-post.example/1 ' })).toBe('https://valley-post.example/1');
    for (const said of [
      'https://[',
      'http://',
      'javascript:alert(1)//http://x',
      '//x',
      ['data:x'],
      {},
      7,
      null,
    ]) {
      expect(addressOf(said)).toBeNull();
    }
  });
});
