// Tests how a stated licence is read.
import { describe, expect, it } from 'vitest';
import { readLicence } from './licence.ts';

describe('reading a licence', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0', true],
    ['https://creativecommons.org/licenses/by-nc-sa/3.0/deed.ja', 'CC BY-NC-SA 3.0', true],
    ['http://creativecommons.org/licenses/by-nd/4.0/', 'CC BY-ND 4.0', false],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0', true],
    ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark', true],
    ['Published under Creative Commons BY-SA 4.0', 'CC BY-SA 4.0', true],
    ['CC BY NC ND', 'CC BY-NC-ND', false],
    ['© The Valley Trust, all rights reserved', '© The Valley Trust, all rights reserved', null],
    ['https://a.example/terms', 'https://a.example/terms', null],
  ])('says of %o that it is %s', (said, name, translatable) => {
    expect(readLicence(said)).toMatchObject({ name, translatable });
  });

  it('keeps the address where one is given, and knows nothing from nothing', () => {
    expect(readLicence('https://creativecommons.org/licenses/by/4.0/')?.address).toBe(
      'https://creativecommons.org/licenses/by/4.0/',
    );
    expect(readLicence('CC BY 4.0')?.address).toBeNull();
    expect(readLicence('  ')).toBeNull();
  });
});
