// Holds the readers of what engines answer to what they promise of any answer: they end, invent nothing and lose nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import type { Piece } from './contract.ts';
import { escaped, type Notation, readTagged, tagged } from './markup.ts';
import { ObjectReader } from './object-reader.ts';
import { putTogether, takeApart } from './pieces.ts';

const notations: readonly Notation[] = ['xml', 'html'];
const bits =
  '<g1> </g1> <g3> </g3> <x2/> <x2></x2> <u id="1"> <u id=3> </u> <br id="2"> <br/> <k> </k> <span> < > & &amp; &#x3c; &#60; &lt &bogus; " a 川 。 🦊 \ud83d { } [ ] \\ "id" : ,'.split(
    ' ',
  );
const answer = fc.array(fc.oneof(fc.constantFrom(...bits, ' ', '\n'), fc.string({ unit: 'binary' })), {
  maxLength: 30,
});
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'<>&";#ab川。 '),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

const source: Inline = [
  { type: 'text', text: 'a', marks: [{ type: 'strong', attrs: { whose: 'source' } }] },
  { type: 'hard_break' },
  { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] },
];

describe('an answer in tags', () => {
  it.each(notations)('of %s is read to its end, whatever it is, or refused', (notation) => {
    const { parts } = takeApart(source);
    let taken = 0;
    fc.assert(
      fc.property(answer, (pieces) => {
        const read = readTagged(pieces.join(''), notation);
        if (read === null) return;
        for (const piece of read) {
          if (piece.kind === 'text') expect(piece.text).not.toBe('');
          else expect(Number.isSafeInteger(piece.number)).toBe(true);
        }
        const together = putTogether(read, parts);
        if (!together.ok) return;
        taken += 1;
        const said = read.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
        expect(inlineText(together.inline).replaceAll(/\s/gu, '')).toBe(said.replaceAll(/\s/gu, ''));
      }),
      { examples: [[['<g1>a</g1><x2/><g3>b</g3>']], [['<u id="1">a</u><br id="2"><u id="3">b</u>']]] },
    );
    expect(taken).toBeGreaterThan(0);
  });

  it.each(notations)('of %s brings any text back letter for letter', (notation) => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const pieces: Piece[] = [
          { kind: 'text', text: `${one}a` },
          { kind: 'open', number: 1 },
          { kind: 'text', text: `b${other}` },
          { kind: 'close', number: 1 },
          { kind: 'single', number: 2 },
        ];
        expect(readTagged(tagged(pieces, notation, [], null), notation)).toEqual(pieces);
        expect(readTagged(escaped(`${one}a`), notation)).toEqual([{ kind: 'text', text: `${one}a` }]);
      }),
    );
  });
});

describe('objects that come bit by bit', () => {
  /** Cut at some places. */
  const cut = (text: string, places: readonly number[]) => {
    const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
    return at.slice(1).map((end, index) => text.slice(at[index], end));
  };
  const readAll = (parts: readonly string[]) => {
    const reader = new ObjectReader();
    return parts.flatMap((part) => reader.read(part));
  };
  const places = fc.array(fc.nat(400), { maxLength: 8 });

  it('are the same wherever the words were cut, whatever they are', () => {
    fc.assert(
      fc.property(answer, places, (pieces, at) => {
        const text = pieces.join('');
        expect(readAll(cut(text, at))).toEqual(readAll([text]));
      }),
    );
  });

  it('are all found, in order, among talk and fences', () => {
    const talk = fc.string({ unit: fc.constantFrom(...'"`[],:\\ \nabc川') });
    const given = fc.array(fc.tuple(talk, fc.record({ id: fc.nat(), target: words })), { maxLength: 5 });
    fc.assert(
      fc.property(given, talk, places, (objects, end, at) => {
        const text = objects.map(([before, one]) => before + JSON.stringify(one)).join('') + end;
        expect(readAll(cut(text, at))).toEqual(objects.map(([, one]) => one));
      }),
    );
  });
});
