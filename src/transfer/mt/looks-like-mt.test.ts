// Tests that Movable Type's text is known by how it begins, and nothing else is taken for it.
import { describe, expect, it } from 'vitest';
import { looksLikeMt } from './looks-like-mt.ts';

describe('a file looks like Movable Type’s text', () => {
  it.each([
    'AUTHOR: hashi\nTITLE: 橋\n-----\nBODY:\nx',
    '\ufeffTITLE: 橋\r\nDATE: 03/04/2021 18:30:05\r\n-----\r\nBODY:\r\nx',
    '\u00ef\u00bb\u00bfTITLE: 橋\rDATE: 03/04/2021 18:30:05\r-----\rBODY:\rx',
    '\n\n-----\n--------\nTITLE: a\n-----\nBODY:\nx',
    'title: a\nMOOD: b\n-----\nBODY:\nx',
    'NO ENTRY: 1\nDATE: 03/04/2021 18:30:05\n-----\nCOMMENT:\nAUTHOR: a',
    'AUTHOR: hashi\nTITLE: 橋\nSTATUS: Publish\nALLOW COM',
  ])('%j', (begin) => {
    expect(looksLikeMt(begin)).toBe(true);
  });
});

describe('a file does not look like it', () => {
  it.each([
    '',
    'こんにちは。\nTITLE: 橋\nDATE: x\n-----\nBODY:',
    'Title: a letter\n\nDear all,',
    'title: 橋\n---\n本文',
    '<?xml version="1.0"?>',
    '{"db":[]}',
    'From: a@example.com\nDate: today\nSubject: x\n\nx',
    '-----\n--------\n',
  ])('%j', (begin) => {
    expect(looksLikeMt(begin)).toBe(false);
  });
});
