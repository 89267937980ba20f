// Turns, pauses and rests of those who are asked, on a clock that stands still until it is moved.
import { expect, it } from 'vitest';
import { Politeness } from './politeness.ts';

function polite() {
  let now = 1_000_000;
  const waits: number[] = [];
  const clock = { now: () => new Date(now) };
  const politeness = new Politeness(clock, async (ms) => {
    waits.push(ms);
    now += ms;
  });
  return { politeness, waits, pass: (ms: number) => (now += ms) };
}

const patient = new AbortController().signal;

it('lets one in after the other, each after the pause of the one before', async () => {
  const { politeness, waits } = polite();
  const order: string[] = [];
  const visit = async (name: string) => {
    const end = await politeness.turn('one-after-the-other', 500, patient);
    order.push(`${name} in`);
    await Promise.resolve();
    order.push(`${name} out`);
    end();
  };
  await Promise.all(['a', 'b', 'c'].map(visit));
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  expect(waits).toEqual([500, 500]);
});

it('waits no longer than the pause still lasts, and for nobody else', async () => {
  const { politeness, waits, pass } = polite();
  (await politeness.turn('still-lasts', 500, patient))();
  pass(400);
  (await politeness.turn('still-lasts', 500, patient))();
  (await politeness.turn('somebody-else', 500, patient))();
  pass(501);
  (await politeness.turn('still-lasts', 500, patient))();
  expect(waits).toEqual([100]);
});

it('gives up a turn that comes too late, and the next still gets theirs', async () => {
  const { politeness } = polite();
  const end = await politeness.turn('too-late', 0, patient);
  const impatient = new AbortController();
  const late = politeness.turn('too-late', 0, impatient.signal);
  const next = politeness.turn('too-late', 0, patient);
  impatient.abort(new Error('enough'));
  await expect(late).rejects.toThrow('enough');
  end();
  (await next)();
});

it('knows who rests, and for how long: the longest wish holds', () => {
  const { politeness, pass } = polite();
  politeness.rest('a', 1000);
  politeness.rest('a', 100);
  expect([politeness.isResting('a'), politeness.isResting('b')]).toEqual([true, false]);
  pass(999);
  expect(politeness.isResting('a')).toBe(true);
  pass(1);
  expect(politeness.isResting('a')).toBe(false);
});
