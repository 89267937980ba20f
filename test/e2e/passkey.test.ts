// Passkeys in a real browser with a virtual authenticator: made on the account page, used on the sign-in page.

import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, launchBrowser, openVisitor } from '../support/browser.ts';
import { type Press, startPress } from '../support/press.ts';

let browser: Browser;
let press: Press;

beforeAll(async () => {
  browser = await launchBrowser();
  press = await startPress({ command: ['start'] });
});

afterAll(async () => {
  await press?.remove();
  await browser?.close();
});

it('lets an owner set up without a password, make a passkey, and come back with it', async () => {
  const visitor = await openVisitor(browser, { locale: 'en-GB' });
  const page = await visitor.newPage();
  const authenticator = await plugIn(visitor, page);

  await page.goto((await press.line(/\/set-up\//)).trim());
  await page.getByLabel('Name', { exact: true }).fill('Minamo');
  await page.getByLabel('E-mail').fill('minamo@example.test');
  await page.getByLabel('With a passkey').check();
  expect(await page.getByLabel('Password', { exact: true }).isVisible()).toBe(false);
  await page.getByLabel('Name of the blog').fill('Bridge');
  await page.getByLabel('Address').fill('bridge');
  await page.getByRole('button', { name: 'Begin' }).click();

  await page.waitForURL('**/account');
  await page.getByText('You have no way to come back in yet').waitFor();
  await page.getByLabel('Name of the passkey').fill('Test key');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByText('The passkey is ready').waitFor();
  expect(await authenticator.count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);

  // Offered inside the e-mail field; this authenticator takes the offer at once.
  await signOut(page);
  await page.goto(`${press.address}/sign-in?back=%2Fstudio%2Fbridge%2Fsettings`);
  await page.waitForURL('**/studio/bridge/settings');

  // In a browser that makes no such offer, by the button.
  await signOut(page);
  await page.addInitScript(() => {
    Object.assign(PublicKeyCredential, { isConditionalMediationAvailable: undefined });
  });
  await page.goto(`${press.address}/sign-in?back=%2Fstudio%2Fbridge%2Fsettings`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/studio/bridge/settings');

  // The only way in stays: removing it is refused with the reason.
  await page.goto(`${press.address}/account`);
  await page.getByRole('button', { name: 'Delete the passkey “Test key”' }).click();
  await page.getByText('Without it you could not come back in').waitFor();
  await visitor.close();
});

it('says in words when the passkey could not be checked, and the page can still be used', async () => {
  const visitor = await openVisitor(browser, { locale: 'en-GB' });
  const page = await visitor.newPage();
  const authenticator = await plugIn(visitor, page);
  await authenticator.refuse();
  await page.goto(`${press.address}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('The passkey could not be checked').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isEnabled()).toBe(true);
  await visitor.close();
});

async function signOut(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  // By request, not by the button: the page it leads to would make its offer, and be taken up on it.
  const status = await page.evaluate(async () => (await fetch('/sign-out', { method: 'POST' })).status);
  expect(status).toBe(200);
  expect(await page.evaluate(async () => (await fetch('/account')).url)).toContain(`${origin}/sign-in`);
}

interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** From now on the person fails to prove who they are. */
  refuse(): Promise<void>;
}

/** A built-in authenticator whose owner touches it at once. */
async function plugIn(visitor: BrowserContext, page: Page): Promise<Authenticator> {
  const cdp: CDPSession = await visitor.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    refuse: () =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }).then(() => undefined),
  };
}
