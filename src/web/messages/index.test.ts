// The translator and the choice of language.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue, chooseLanguage, isMessageKey, say, translator } from './index.ts';

describe('the translator', () => {
  it('fills parameters in, and English plurals by number', () => {
    const en = translator('en');
    expect(en('accounts.too-many', { minutes: 1 })).toContain('in 1 minute.');
    expect(en('accounts.too-many', { minutes: 12 })).toContain('in 12 minutes.');
    expect(translator('ja')('accounts.too-many', { minutes: 12 })).toContain('12分たってから');
  });

  it('leaves a parameter that was forgotten in sight, and never reads one as a pattern', () => {
    const en = translator('en');
    expect(en('blogs.invitation')).toBe('An invitation to “{blog}”');
    expect(en('blogs.invitation', { blog: '$& {blog}' })).toBe('An invitation to “$& {blog}”');
  });

  it('answers a key it does not know with a fallback', () => {
    const en = translator('en');
    expect(say(en, 'no.such.key', {}, 'web.problem.invalid')).toBe(en('web.problem.invalid'));
    expect(isMessageKey('toString')).toBe(false);
  });
});

describe('the catalogue', () => {
  it('holds every room’s texts, and loses no key of one room to another', async () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^[a-z-]+\.ts$/.test(file));
    const rooms = files.filter((file) => file !== 'index.ts' && file !== 'shape.ts');
    const found = new Map<string, unknown>();
    for (const file of rooms) {
      for (const texts of Object.values<object>(await import(new URL(file, import.meta.url).href))) {
        for (const [key, text] of Object.entries(texts)) {
          // A room may take another file's texts in: those are the same, not merely equal.
          if (found.has(key)) expect(found.get(key), key).toBe(text);
          found.set(key, text);
        }
      }
    }
    expect([...found.keys()].toSorted()).toEqual(Object.keys(catalogue).toSorted());
  });

  it('has full-width brackets and colons beside Japanese letters', () => {
    const letter = '[\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Han}ー々]';
    const narrow = new RegExp(
      [`(?:${letter}|[}」』>]) ?[(:]`, `[)](?:${letter}|[「『{<、。])`, `[(]${letter}`, `${letter}[)]`].join(
        '|',
      ),
      'u',
    );
    const found = Object.entries(catalogue).filter(([, { ja }]) => narrow.test(ja));
    expect(found.map(([key, { ja }]) => `${key}: ${ja}`)).toEqual([]);
    expect(
      ['訳(TMX)', '変わる文: 0', '(省略)', 'Word (対訳)', '{line}行め: {reason}'].filter(
        (text) => !narrow.test(text),
      ),
    ).toEqual([]);
  });
});

describe('the interface language', () => {
  it('is the person’s choice, else the browser’s best wish that we speak, else Japanese', () => {
    expect(chooseLanguage('en', 'ja')).toBe('en');
    expect(chooseLanguage(null, 'fr, en-GB;q=0.8, ja;q=0.9')).toBe('ja');
    expect(chooseLanguage(null, 'en;q=0, ja;q=0.1')).toBe('ja');
    expect(chooseLanguage('fr', 'EN-us')).toBe('en');
    expect(chooseLanguage(undefined, undefined)).toBe('ja');
    expect(chooseLanguage(null, ',,;;q=x,*')).toBe('ja');
  });
});
