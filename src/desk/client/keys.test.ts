// Which key does what at the desk, on a Mac, elsewhere, and during a conversion.

import { describe, expect, it } from 'vitest';
import { isMac, type KeyPress } from '../../web/client/key-press.ts';
import { commandOf, keysOf } from './keys.ts';

const press = (changes: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
});
const windows = { mac: false, typing: true };
const mac = { mac: true, typing: true };

describe('the keys of the desk', () => {
  it.each([
    ['confirm', { key: 'Enter', ctrlKey: true }],
    ['next', { key: 'ArrowDown', code: 'ArrowDown', altKey: true }],
    ['previous', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }],
    ['tag-3', { key: '3', code: 'Digit3', ctrlKey: true }],
    ['ours', { key: 'u', code: 'KeyU', ctrlKey: true }],
    ['ours', { key: 'U', code: 'KeyU', ctrlKey: true }],
    ['split', { key: 'x', code: 'KeyX', altKey: true }],
    ['link', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }],
    ['concordance', { key: 'k', code: 'KeyK', altKey: true }],
    ['finding', { key: '.', code: 'Period', ctrlKey: true }],
    ['finding-back', { key: '>', code: 'Period', ctrlKey: true, shiftKey: true }],
    ['fix', { key: '.', code: 'Period', altKey: true }],
    ['overlook', { key: ',', code: 'Comma', altKey: true }],
    ['leave', { key: 'Escape' }],
  ] as const)('make %s', (command, keys) => {
    expect(commandOf(press(keys), windows)).toBe(command);
  });

  it('use ⌘ on a Mac and leave Ctrl to the system there', () => {
    expect(commandOf(press({ key: 'Enter', metaKey: true }), mac)).toBe('confirm');
    expect(commandOf(press({ key: 'Enter', ctrlKey: true }), mac)).toBeNull();
    expect(commandOf(press({ key: 'Enter', metaKey: true }), windows)).toBeNull();
  });

  it('know a key by its place where ⌥ writes another letter', () => {
    expect(commandOf(press({ key: '≈', code: 'KeyX', altKey: true }), mac)).toBe('split');
    expect(commandOf(press({ key: '˚', code: 'KeyK', altKey: true }), mac)).toBe('concordance');
  });

  it('take nothing while a conversion is going on, nor the key that ends it', () => {
    for (const keys of [
      { key: 'Enter', ctrlKey: true, isComposing: true },
      { key: 'Escape', isComposing: true },
      { key: 'Escape', keyCode: 229 },
      { key: 'Enter', ctrlKey: true, keyCode: 229 },
    ]) {
      expect(commandOf(press(keys), windows)).toBeNull();
    }
  });

  it('leave what is typed alone', () => {
    expect(commandOf(press({ key: 'Enter' }), windows)).toBeNull();
    expect(commandOf(press({ key: '?', shiftKey: true }), windows)).toBeNull();
    expect(commandOf(press({ key: '?', shiftKey: true }), { mac: false, typing: false })).toBe('keys');
    expect(commandOf(press({ key: '@', code: 'KeyX', ctrlKey: true, altKey: true }), windows)).toBeNull();
  });

  it('are written as the machine writes them', () => {
    expect(keysOf('confirm', true)).toEqual(['⌘↵']);
    expect(keysOf('confirm', false)).toEqual(['Ctrl+Enter']);
    expect(keysOf('tag-2', false)).toEqual(['Ctrl+2']);
    expect(isMac('MacIntel')).toBe(true);
    expect(isMac('Linux x86_64')).toBe(false);
  });
});
