// A translation that leaves as XLIFF comes back as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWords, sentences, words } from '../../../test/support/sentences.ts';
import { unitsOf } from '../../../test/support/xliff.ts';
import { inlineText, sameInline } from '../../text/inline.ts';
import type { Leaving, LeavingSegment } from '../leaving.ts';
import { writeXliff } from './write-xliff.ts';

function leaving(segments: LeavingSegment[]): Leaving {
  return {
    ...{ translationId: 't', from: 'en', to: 'ja', title: '川が町に帰ってきた' },
    source: {
      title: 'A <River>',
      outlet: 'Field & Ford',
      byline: '',
      address: null,
      publishedOn: '2026-05-14',
    },
    blocks: [{ type: 'paragraph', place: 'body', level: null, segments }],
  };
}

const segment = fc.record({
  id: fc.uuid(),
  version: fc.integer({ min: 1, max: 9999 }),
  source: sentences(anyWords),
  target: fc.option(sentences(anyWords)),
  memo: fc.oneof(
    fc.constant(''),
    words.map((text) => text.trim()),
  ),
  state: fc.constantFrom('draft' as const, 'confirmed' as const, 'skipped' as const),
  reviewed: fc.boolean(),
});

describe('a translation as XLIFF', () => {
  it.each(['2.1', '2.2'] as const)(
    'comes back whole in %s: texts, marks, memos, states, versions',
    (version) => {
      fc.assert(
        fc.property(
          fc.uniqueArray(segment, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
          (made) => {
            const segments = made.map((one) => ({
              ...one,
              state: one.target || one.state === 'skipped' ? one.state : ('open' as const),
              reviewed: one.reviewed && one.target !== null && one.state === 'confirmed',
            }));
            const units = unitsOf(writeXliff(leaving(segments), version));
            expect(units.map(({ id }) => id)).toEqual(segments.map(({ id }) => id));
            for (const [at, unit] of units.entries()) {
              const was = segments[at] as LeavingSegment;
              expect(sameInline(unit.source, was.source)).toBe(true);
              if (was.target === null) expect(unit.target).toBeNull();
              else expect(JSON.stringify(unit.target)).toBe(JSON.stringify(was.target));
              expect(unit.memo ?? '').toBe(was.memo);
              expect(unit.base).toBe(was.version);
              // Nothing is written there yet: it says neither more nor less than a draft of nothing.
              expect(unit.state).toBe(was.state === 'open' ? 'draft' : was.state);
              // Read again before it left, which is nothing new.
              expect(unit.reviewed).toBe(false);
            }
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('calls a sentence reviewed that a second reader has read, and hears of it only where another program did', () => {
    const read = { ...{ id: 'a', version: 2, memo: '' }, state: 'confirmed' as const, reviewed: true };
    const [source, target] = ['Nobody made a speech.', '演説はなかった。'].map((text) => [
      { type: 'text' as const, text },
    ]);
    if (!source || !target) throw new Error('no texts');
    const file = writeXliff(leaving([{ ...read, source, target }]), '2.1');
    expect(file).toContain('state="reviewed" subState="taiyaku:reviewed"');
    expect(unitsOf(file)).toMatchObject([{ state: 'confirmed', reviewed: false }]);
    const elsewhere = file.replace(' subState="taiyaku:reviewed"', '');
    expect(unitsOf(elsewhere)).toMatchObject([{ state: 'confirmed', reviewed: true }]);
  });

  it('keeps the white space before a sentence out of it, for programs that cut it off', () => {
    const source = [{ type: 'text' as const, text: ' Nobody made a speech.' }];
    const file = writeXliff(
      leaving([{ id: 'a', version: 2, source, target: null, memo: '', state: 'open', reviewed: false }]),
      '2.1',
    );
    expect(file).toContain('<ignorable><source> </source></ignorable>');
    expect(file).toContain('<source>Nobody made a speech.</source>');
    expect(inlineText(unitsOf(file)[0]?.source ?? [])).toBe(' Nobody made a speech.');
  });
});
