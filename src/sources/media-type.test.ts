// Tests what bytes are taken for, whatever a name or a header says of them.
import { describe, expect, it } from 'vitest';
import { looksLikeHtml, refusedByHeader, sniffType } from './media-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('looking at bytes', () => {
  it.each([
    ['%PDF-1.4 …', 'pdf'],
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['\xff\xd8\xff\xe0', 'image'],
    ['GIF89a', 'image'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image'],
    ['\0\0\0\x1cftypavif', 'image'],
    ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image'],
    ['\0\0\0\x18ftypmp42', 'media'],
    ['ID3\x03', 'media'],
    ['OggS', 'media'],
    ['\xd0\xcf\x11\xe0', 'office'],
    ['{\\rtf1', 'office'],
    [`PK\x03\x04${'\x14'.repeat(26)}word/document.xml`, 'office'],
    [`PK\x03\x04${'\x14'.repeat(26)}notes.txt`, 'archive'],
    ['\x1f\x8b\x08', 'archive'],
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">', 'feed'],
    ['abc\0def\x01', 'binary'],
    [' \n\t ', 'empty'],
    ['', 'empty'],
  ])('takes %o for no article: %s', (text, type) => {
    expect(sniffType(bytes(text), 'text/html', 'article.html')).toEqual({ ok: false, type });
  });

  it.each([
    ['<!doctype html><p>x', 'text/plain', null, 'text/html'],
    ['\xef\xbb\xbf<html lang="en">', null, 'a.txt', 'text/html'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', null, null, 'text/html'],
    ['<!-- a comment -->\n<article><p>x</p></article>', null, null, 'text/html'],
    ['\xff\xfe<\0h\0t\0m\0l\0>\0', null, null, 'text/html'],
    ['Some words', 'text/html', null, 'text/html'],
    ['# Heading', null, 'a.md', 'text/markdown'],
    ['# Heading', 'text/markdown', null, 'text/markdown'],
    ['# Heading', null, null, 'text/plain'],
    ['PKO, a bank, and BM, a letter pair', null, 'a.txt', 'text/plain'],
    ['BZhou said so. ID3 is a tag.', null, 'a.txt', 'text/plain'],
  ])('takes %o (%s, %s) for %s', (text, declared, name, mediaType) => {
    expect(sniffType(bytes(text), declared, name)).toEqual({ ok: true, mediaType });
  });
});

describe('a header alone', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['image/svg+xml', 'image'],
    ['video/mp4', 'media'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'office'],
    ['application/atom+xml', 'feed'],
    ['application/ld+json', 'json'],
  ])('refuses %s', (header, type) => expect(refusedByHeader(header)).toBe(type));

  it.each(['text/html', 'application/xhtml+xml', 'application/octet-stream', 'text/xml', null])(
    'lets %s be looked at',
    (header) => expect(refusedByHeader(header)).toBeNull(),
  );
});

describe('telling pasted HTML from prose', () => {
  it.each([
    '<p>One</p>',
    '  <div class="a">',
    '<h1>x',
    '<a href="/">x</a>',
    '<!DOCTYPE HTML>',
    '<em>So</em> it',
  ])('takes %o for HTML', (text) => expect(looksLikeHtml(text)).toBe(true));

  it.each(['One < two', 'The tag <p> opens a paragraph', '<3 from all of us', '<placeholder> text', 'a'])(
    'takes %o for prose',
    (text) => expect(looksLikeHtml(text)).toBe(false),
  );
});

describe('a text that begins with comments', () => {
  const rows = [
    ['<!-- one --> <!-- two -->\n<p>x', 'text/html'],
    ['<?xml version="1.0"?>\n<!-- one --><!----><rss>', 'feed'],
    [`${'<!---->'.repeat(500)}x`, 'text/plain'],
    [`${'<!-- -->\n'.repeat(400)}x`, 'text/plain'],
    ['<!-- never closed', 'text/plain'],
  ] as const;

  it.each(rows)('is told by what stands behind them, however many: %#', (text, kind) => {
    const sniffed = sniffType(new TextEncoder().encode(text));
    expect(sniffed.ok ? sniffed.mediaType : sniffed.type).toBe(kind);
  });
});
