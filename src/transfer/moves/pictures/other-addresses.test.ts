// Where else a picture may be that is not where a post says.
import { expect, it } from 'vitest';
import { addressesFor } from './other-addresses.ts';

it.each([
  ['http://x.example/a.jpeg', ['http://x.example/a.jpeg', 'http://x.example/a.jpg']],
  [
    'http://x.example/a.jpg?v=1',
    ['http://x.example/a.jpg?v=1', 'http://x.example/a.jpeg?v=1', 'http://x.example/a.JPG?v=1'],
  ],
  ['http://x.example/a.png', ['http://x.example/a.png']],
  [
    'http://x.example/wp-content/a-300x200.png',
    ['http://x.example/wp-content/a.png', 'http://x.example/wp-content/a-300x200.png'],
  ],
  ['http://x.example/size-300x200.png', ['http://x.example/size-300x200.png']],
  ['not an address', []],
])('%s', (address, expected) => expect(addressesFor(address)).toEqual(expected));

it('takes the large picture of a small one, and the small one where the large one is gone', () => {
  const host = 'https://blog-imgs-12.fc2.com/a/b/c';
  expect(addressesFor(`${host}/cats.png`)).toEqual([`${host}/cat.png`, `${host}/cats.png`]);
  expect(addressesFor(`${host}/cat.png`)).toEqual([`${host}/cat.png`, `${host}/cats.png`]);
});
