// Tests of the rules of a blog: what they catch, and which are refused.
import { describe, expect, it } from 'vitest';
import { type RuleKind, readRule, type Subject } from './deny-rule.ts';

const subject: Subject = {
  name: 'Ｙｕｚｕ',
  title: '',
  url: '',
  mail: '',
  body: '今だけ ｶｼﾞﾉ へどうぞ',
  network: '203.0.113.7',
  hosts: ['win.casino.example.com'],
};

const catches = (kind: RuleKind, pattern: string, given: Partial<Subject> = {}) => {
  const read = readRule(kind, pattern);
  return read.ok ? read.matches({ ...subject, ...given }) : read.key;
};

describe('a rule', () => {
  it.each<[RuleKind, string, boolean]>([
    ['word', 'カジノ', true],
    ['word', 'yuzu', true],
    ['word', 'さくら', false],
    ['regex', '今だけ.{0,3}カジノ', true],
    ['regex', '^カジノ', false],
    ['network', '203.0.113.7', true],
    ['network', '203.0.113.8', false],
    ['network', '203.0.113.0-203.0.113.63', true],
    ['network', '203.0.113.8 - 203.0.113.63', false],
    ['network', '203.0.112.0/22', true],
    ['network', '203.0.112.0/24', false],
    ['network', '2001:db8::/32', false],
    ['host', 'casino.example.com', true],
    ['host', 'https://www.example.com/path', true],
    ['host', '.com', true],
    ['host', 'asino.example.com', false],
  ])('of kind %s written %s catches: %s', (kind, pattern, caught) => {
    expect(catches(kind, pattern)).toBe(caught);
  });

  it('of IPv6 fits the first half, which is all that is known', () => {
    const network = '2001:db8:0:12';
    expect(catches('network', '2001:db8::/32', { network })).toBe(true);
    expect(catches('network', '2001:db8:0:12:3::9', { network })).toBe(true);
    expect(catches('network', '2001:db8:0:13::/64', { network })).toBe(false);
    expect(catches('network', '203.0.113.7', { network: null })).toBe(false);
  });

  it.each<[RuleKind, string, string]>([
    ['regex', '(a+)+b', 'spam.rule.catastrophic'],
    ['regex', '(?:x(y*)z)*', 'spam.rule.catastrophic'],
    ['regex', '(a{2,}){3,}', 'spam.rule.catastrophic'],
    ['regex', '(?=a)b', 'spam.rule.looks-around'],
    ['regex', '(?<!a)b', 'spam.rule.looks-around'],
    ['regex', '(a)\\1', 'spam.rule.looks-back'],
    ['regex', 'a{1000}{1000}', 'spam.rule.not-a-regex'],
    ['regex', '(a', 'spam.rule.not-a-regex'],
    ['regex', 'a*', 'spam.rule.matches-nothing'],
    ['regex', 'x'.repeat(201), 'spam.rule.too-long'],
    ['network', '0.0.0.0/0', 'spam.rule.whole-net'],
    ['network', '300.1.1.1', 'spam.rule.not-a-network'],
    ['network', '203.0.113.9-203.0.113.2', 'spam.rule.not-a-network'],
    ['host', 'not a host', 'spam.rule.not-a-host'],
    ['host', 'com', 'spam.rule.not-a-host'],
    ['word', '   ', 'common.required'],
  ])('of kind %s written %s is refused with %s', (kind, pattern, key) => {
    expect(catches(kind, pattern)).toBe(key);
  });

  it('with a sign in brackets or behind a backslash is no repeat', () => {
    expect(catches('regex', '(?:[+*]カ)+')).toBe(false);
    expect(catches('regex', '(?:\\+カ)+')).toBe(false);
  });
});
