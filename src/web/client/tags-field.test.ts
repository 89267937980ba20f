// What a text in the field of tags adds to those that are there.

import { expect, test } from 'vitest';
import { withTags } from './tags-field.tsx';

test('each name between commas of any width is a tag, once', () => {
  expect(withTags([], '川、#町, 橋，＃ 川 、 ', 30)).toEqual(['川', '町', '橋']);
  expect(withTags(['CO2'], 'ｃｏ２、 くらし  と 町 ', 30)).toEqual(['CO2', 'くらし と 町']);
});

test('signs alone are no tag, and no more are taken than a post may have', () => {
  expect(withTags(['川'], '…、/、', 30)).toEqual(['川']);
  expect(withTags(['川'], '町、橋、山', 3)).toEqual(['川', '町', '橋']);
});
