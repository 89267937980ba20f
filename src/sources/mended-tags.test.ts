// Tests that forgotten and mistaken tags are mended as their authors meant them, and sound pages are left alone.
import { expect, it } from 'vitest';
import { mendedTags } from './mended-tags.ts';
import { parsePage } from './page.ts';

it.each([
  ['<ul><li>One<li>Two</ol><p>After', '<ul><li>One<li>Two</ul><p>After'],
  ['<OL><LI>One<UL><LI>In it</UL></OL>', '<OL><LI>One<UL><LI>In it</UL></OL>'],
  ['<ol><li>One<ul><li>In it</ol><p>After', '<ol><li>One<ul><li>In it</ol><p>After'],
  ['</ul><p>Nothing to end', '</ul><p>Nothing to end'],
  [
    '<table><tr><td><a href=x>Old news<td>Text</table>',
    '<table><tr><td><a href=x>Old news</a><td>Text</table>',
  ],
  [
    '<a href=x><table><tr><td>A card</td></tr></table></a>',
    '<a href=x><table><tr><td>A card</td></tr></table></a>',
  ],
  ['<p><a href=x>A link</a> <abbr>URL</abbr>', '<p><a href=x>A link</a> <abbr>URL</abbr>'],
])('mends %s', (html, mended) => {
  expect(mendedTags(html)).toBe(mended);
});

it('leaves what follows a wrongly ended list outside of it', () => {
  const page = parsePage('<ul><li>One<li>Two</ol><p>After the list.</p>');
  expect(page.querySelectorAll('li').length).toBe(2);
  expect(page.querySelector('li p')).toBeNull();
  expect(page.querySelector('p')?.textContent).toBe('After the list.');
});
