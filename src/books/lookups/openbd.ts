// openBD: what Japanese publishers say of their own books, asked by ISBN alone.
import { readOpenbd } from './read-openbd.ts';
import type { Source } from './source.ts';

export const openbd: Source = {
  name: 'openbd',
  pause: 250,
  accept: 'application/json',
  isbn: {
    mayKnow: (isbn) => isbn.startsWith('9784'),
    address: (base, isbn) => `${base}/get?${new URLSearchParams({ isbn })}`,
    read: readOpenbd,
  },
  words: null,
};
