// Which keys do what in a review, and that none acts during a conversion or in a text.
import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const press = (key: string, changes: object = {}) => ({
  ...{ key, code: key, keyCode: 0, isComposing: false },
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...changes,
});
const free = { mac: false, typing: false, pressing: false };

describe('the keys of a review', () => {
  it.each([
    [press('Enter', { ctrlKey: true }), 'accept'],
    [press('ArrowDown', { altKey: true }), 'next'],
    [press('j', { altKey: true, code: 'KeyJ' }), 'merge'],
    [press('J', { altKey: true, shiftKey: true, code: 'KeyJ' }), 'merge-before'],
    [press('ArrowUp', { altKey: true, shiftKey: true }), 'target-before'],
    [press('ArrowDown', { ctrlKey: true, shiftKey: true }), 'source-after'],
    [press('z', { ctrlKey: true }), 'undo'],
    [press('Enter'), 'write'],
    [press('?', { shiftKey: true }), 'keys'],
    [press('Escape'), 'leave'],
    [press('a'), null],
  ])('%o means %s', (given, command) => {
    expect(commandOf(given, free)).toBe(command);
  });

  it('are those of a Mac on a Mac', () => {
    expect(commandOf(press('Enter', { metaKey: true }), { ...free, mac: true })).toBe('accept');
    expect(commandOf(press('Enter', { ctrlKey: true }), { ...free, mac: true })).toBe(null);
    expect(commandOf(press('∆', { altKey: true, code: 'KeyJ' }), { ...free, mac: true })).toBe('merge');
  });

  it('leave a conversion, a text and a button to themselves', () => {
    expect(commandOf(press('Enter', { ctrlKey: true, isComposing: true }), free)).toBe(null);
    expect(commandOf(press('Escape', { keyCode: 229 }), free)).toBe(null);
    const typing = { ...free, typing: true };
    expect(commandOf(press('z', { ctrlKey: true }), typing)).toBe(null);
    expect(commandOf(press('ArrowUp', { ctrlKey: true, shiftKey: true }), typing)).toBe(null);
    expect(commandOf(press('Enter'), typing)).toBe(null);
    expect(commandOf(press('?'), typing)).toBe(null);
    expect(commandOf(press('Enter'), { ...free, pressing: true })).toBe(null);
  });
});
