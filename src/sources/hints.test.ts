// Tests the phrases in which an article names its sources.
import { describe, expect, it } from 'vitest';
import { findHints } from './hints.ts';

const hintsIn = (text: string, language = 'en') =>
  findHints([{ text, links: [] }], language).map(({ kind, name, reason }) => [kind, name, reason]);

describe('sources named in English', () => {
  it.each([
    ['The plan, according to the Valley Post, is old.', 'outlet', 'Valley Post', 'according-to'],
    [
      'According to a report by The Harbour Times, it will rain.',
      'outlet',
      'The Harbour Times',
      'according-to',
    ],
    ['It will rain, according to Anna Verdier.', 'person', 'Anna Verdier', 'according-to'],
    [
      'It will rain, according to Anna Verdier of the Valley Post.',
      'person',
      'Anna Verdier of the Valley Post',
      'according-to',
    ],
    ['According to the Jordanian government, it rains.', 'outlet', 'Jordanian government', 'according-to'],
    ['“It rains,” she told the VBC on Monday.', 'outlet', 'VBC', 'told'],
    ['The leak was first reported by The Harbour Times.', 'outlet', 'The Harbour Times', 'first-reported'],
    ['The Valley Post reported that the wheel had stopped.', 'outlet', 'The Valley Post', 'reported'],
    [
      'The wheel has stopped, according to documents seen by the Valley Post.',
      'outlet',
      'Valley Post',
      'reported',
    ],
  ])('%s', (text, kind, name, reason) => {
    expect(hintsIn(text)).toContainEqual([kind, name, reason]);
  });

  it.each([
    ['A senior water official, who asked not to be named, said so.', 'A senior water official'],
    ['“It leaks,” said two people familiar with the matter.', 'two people familiar with the matter'],
    ['The miller’s plan was confirmed by an aide speaking on condition of anonymity.', 'an aide'],
  ])('finds who is not named: %s', (text, name) => {
    expect(hintsIn(text)).toEqual([['unnamed', name, 'anonymous']]);
  });

  it.each([
    'She told Maria that the wheel had stopped.',
    'The company reported a loss of two wheels.',
    'According to the law, it may rain.',
    'He told us.',
    'Reed said the charges against the two staffers are old.',
  ])('suggests nothing for: %s', (text) => {
    expect(hintsIn(text)).toEqual([]);
  });

  it('quotes the sentence and carries the link in the phrase', () => {
    const passage = {
      text: 'The water cost $9.5 million. According to the Valley Post, it was worth it. So it was.',
      links: [{ text: 'Valley Post', address: 'https://valley.example/' }],
    };
    expect(findHints([passage], 'en')).toEqual([
      {
        kind: 'outlet',
        name: 'Valley Post',
        reason: 'according-to',
        quote: 'According to the Valley Post, it was worth it.',
        address: 'https://valley.example/',
      },
    ]);
  });

  it('suggests a source once, however often it is named', () => {
    expect(
      hintsIn('It rains, according to the Valley Post. It pours, according to the Valley Post.'),
    ).toHaveLength(1);
  });
});

it('takes a long title with the name it belongs to', () => {
  const text = 'VBC River News NFL Insider Juno La Reed has reported that it rains.';
  const links = [{ text: 'VBC River News', address: 'https://vbc.example/' }];
  expect(findHints([{ text, links }], 'en').map(({ name }) => name)).toEqual([
    'VBC River News NFL Insider Juno La Reed',
  ]);
});

describe('sources named in Japanese', () => {
  it.each([
    ['谷新聞によると、水車は止まった。', 'outlet', '谷新聞', 'according-to'],
    ['谷新聞の報道によれば、水車は止まった。', 'outlet', '谷新聞', 'according-to'],
    ['港テレビは水車が止まったと報じた。', 'outlet', '港テレビ', 'reported'],
    ['市の幹部は匿名を条件に語った。', 'unnamed', '市の幹部', 'anonymous'],
    ['複数の水道関係者が認めた。', 'unnamed', '水道関係者', 'anonymous'],
  ])('%s', (text, kind, name, reason) => {
    expect(hintsIn(text, 'ja')).toContainEqual([kind, name, reason]);
  });

  it('takes no unnamed report for an outlet', () => {
    expect(hintsIn('報道によると、水車は止まった。', 'ja')).toEqual([]);
  });
});
