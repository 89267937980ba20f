// Tests what robots.txt lets the press ask for, and that no text of one can hurt who reads it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobots } from './robots.ts';

const site = 'https://marrowgate-herald.example';
const rules = (...lines: string[]) => readRobots(site, lines.join('\n'));

describe('robots.txt', () => {
  it('allows everything where it says nothing', () => {
    expect(rules('').allows(`${site}/a`)).toBe(true);
    expect(rules('<!doctype html><p>Not found').allows(`${site}/a`)).toBe(true);
  });

  it('is read for the press by name before it is read for all', () => {
    const read = rules('User-agent: *', 'Disallow: /', '', 'User-agent: taiyaku', 'Disallow: /drafts');
    expect(read.allows(`${site}/news`)).toBe(true);
    expect(read.allows(`${site}/drafts/1`)).toBe(false);
    expect(rules('User-agent: *', 'Disallow: /').allows(`${site}/news`)).toBe(false);
  });

  it('lets the longest rule win, and allowing where two are as long (RFC 9309, 2.2.2)', () => {
    const read = rules('User-agent: *', 'Disallow: /news', 'Allow: /news/open', 'Disallow: /*.pdf$');
    expect(read.allows(`${site}/news/shut`)).toBe(false);
    expect(read.allows(`${site}/news/open/1`)).toBe(true);
    expect(read.allows(`${site}/a.pdf`)).toBe(false);
    expect(read.allows(`${site}/a.pdf?page=2`)).toBe(true);
    expect(rules('User-agent: *', 'Disallow: /a', 'Allow: /a').allows(`${site}/a`)).toBe(true);
  });

  it('knows a path in either way of writing it', () => {
    const read = rules('User-agent: *', 'Disallow: /川');
    expect(read.allows(`${site}/${encodeURIComponent('川')}`)).toBe(false);
  });

  it('says how long to wait, within reason', () => {
    expect(rules('User-agent: *', 'Crawl-delay: 30').delay).toBe(30);
    expect(rules('User-agent: *', 'Crawl-delay: 1e99').delay).toBe(3600);
    expect(rules('User-agent: *', 'Crawl-delay: -5').delay).toBe(0);
    expect(rules('User-agent: *', 'Crawl-delay: soon').delay).toBe(0);
  });

  it('leaves out patterns that would only keep their reader busy', () => {
    const read = rules(
      'User-agent: *',
      `Disallow: /${'*a'.repeat(200)}`,
      `Disallow: /${'x'.repeat(5000)}`,
      'Disallow: /b',
    );
    expect(read.allows(`${site}/${'a'.repeat(300)}`)).toBe(true);
    expect(read.allows(`${site}/b`)).toBe(false);
  });

  it('answers yes or no whatever it is', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .tuple(
          fc.constantFrom('User-agent', 'Allow', 'disallow', 'CRAWL-DELAY', 'Sitemap', '__proto__'),
          fc.string({ maxLength: 30, unit: 'binary' }),
        )
        .map(([name, value]) => `${name}: ${value}`),
    );
    const path = fc.webPath();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), path, (lines, asked) => {
        const read = rules(...lines);
        expect(typeof read.allows(`${site}${asked}`)).toBe('boolean');
        expect(read.delay).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
