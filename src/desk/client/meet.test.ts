// What becomes of a text kept on the device when it meets the server’s.

import { describe, expect, it } from 'vitest';
import type { Inline } from '../../text/document.ts';
import type { LocalCopy } from '../../web/client/local-copies.ts';
import type { SegmentView } from '../schemas.ts';
import { bothTexts, meet, type RowDraft } from './meet.ts';

const words = (text: string): Inline => [{ type: 'text', text }];
const draft = (text: string): RowDraft => ({ target: words(text), memo: '', state: 'draft' });
const copy = (text: string, base: number, more: Partial<LocalCopy<RowDraft>> = {}): LocalCopy<RowDraft> => ({
  id: 's1',
  base,
  draft: draft(text),
  sending: null,
  at: 0,
  ...more,
});
const row = (text: string, version: number): SegmentView => ({
  id: 's1',
  blockId: 'b1',
  position: 1,
  source: words('river'),
  words: 1,
  ...draft(text),
  version,
  updatedAt: '2026-05-16T09:00:00.000Z',
  updatedBy: 'みなも',
  machine: null,
  repeats: null,
  apart: false,
  translatedBy: null,
  reviewedBy: null,
});

describe('a text kept on this device', () => {
  it('is let go when the server has it', () => {
    expect(meet(copy('川', 1), row('川', 5))).toBe('same');
  });

  it('is sent when it was written on what the server has', () => {
    expect(meet(copy('川を', 5), row('川', 5))).toBe('send');
  });

  it('is a conflict when somebody saved in between', () => {
    expect(meet(copy('川を', 4), row('谷', 5))).toBe('conflict');
  });

  it('is sent again when its own save may be what changed the server', () => {
    const sending = { key: 'k', base: 4, draft: draft('川') };
    expect(meet(copy('川を', 4, { sending }), row('川', 5))).toBe('send');
  });
});

describe('keeping both texts', () => {
  it('puts theirs first and parts them by a line', () => {
    expect(bothTexts(words('相手'), words('わたし'))).toEqual([
      ...words('相手'),
      { type: 'hard_break' },
      ...words('わたし'),
    ]);
  });

  it('adds nothing to an empty one', () => {
    expect(bothTexts(null, words('わたし'))).toEqual(words('わたし'));
    expect(bothTexts(words('相手'), [])).toEqual(words('相手'));
  });
});
