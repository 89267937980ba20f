// Which Node versions the press goes on with.

import { expect, it } from 'vitest';
import { isSupported } from './node24.mjs';

it.each(['22.12.0', '22.21.1', '24.0.0', '24.21.0', '26.10.0'])('goes on with Node %s', (version) => {
  expect(isSupported(version)).toBe(true);
});

it.each(['18.20.0', '20.20.2', '21.7.0', '22.11.0', '23.11.0', '25.1.0'])(
  'fetches another for %s',
  (version) => {
    expect(isSupported(version)).toBe(false);
  },
);
