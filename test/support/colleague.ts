// A second person at work: invited to a blog and signed in, in a browser of their own.
import type { Page } from 'playwright-core';
import { openVisitor } from './browser.ts';
import type { NewBlog } from './new-blog.ts';

/** `role` as the form of invitations names it. */
export async function joinBlog(
  { page, studio }: Pick<NewBlog, 'page' | 'studio'>,
  { name, email, role }: { name: string; email: string; role: 'editor' | 'translator' },
): Promise<Page> {
  await page.goto(`${studio}/members`);
  await page.locator(`form[action$="/invitations"] input[value="${role}"]`).check();
  await page.getByRole('button', { name: '招待のリンクを作る' }).click();
  const invitation = (await page.locator('#invited').textContent()) ?? '';
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const context = await openVisitor(browser);
  context.setDefaultTimeout(20_000);
  const guest = await context.newPage();
  await guest.goto(invitation);
  await guest.locator('[name="name"]').fill(name);
  await guest.locator('[name="email"]').fill(email);
  await guest.locator('input[name="way"][value="password"]').check();
  await guest.locator('[name="password"]').fill(`a long password of ${email}`);
  await guest.locator('main form button[type="submit"]').first().click();
  await guest.waitForURL('**/studio/**');
  return guest;
}
