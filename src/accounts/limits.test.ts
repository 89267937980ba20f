// How often somebody may try to come in, and that strangers cannot use this up for them.
import { expect, it } from 'vitest';
import { PER_ACCOUNT, PER_ADDRESS, signInLimits } from './limits.ts';

const refused = { kind: 'too-many' };

it('stops guesses at one account from one address, but not its owner at another', async () => {
  const limits = signInLimits();
  for (let at = 0; at < PER_ACCOUNT; at++) await limits.attempt('hana@example.test', '203.0.113.7');
  await expect(limits.attempt('hana@example.test', '203.0.113.7')).rejects.toMatchObject(refused);
  await limits.attempt('hana@example.test', '198.51.100.1');
});

it('stops guesses at one account that come from many addresses', async () => {
  const limits = signInLimits();
  const guess = async (at: number) => limits.attempt('hana@example.test', `203.0.113.${at}`);
  await expect(Promise.all(Array.from({ length: 200 }, (_, at) => guess(at)))).rejects.toMatchObject(refused);
});

it('stops one address that tries many accounts', async () => {
  const limits = signInLimits();
  for (let at = 0; at < PER_ADDRESS; at++) await limits.attempt(`${at}@example.test`, '203.0.113.7');
  await expect(limits.attempt('other@example.test', '203.0.113.7')).rejects.toMatchObject(refused);
});
