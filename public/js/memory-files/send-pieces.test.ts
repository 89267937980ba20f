// A file on its way in pieces: it ends whatever the press answers.
import { describe, expect, it } from 'vitest';
import { sendPieces } from './send-pieces.ts';

/** A press that gives these answers, one after the other, and the places that it was asked for. */
function answering(...answers: [number, object?][]) {
  const asked: number[] = [];
  const waits: number[] = [];
  const sending = {
    put: async (at: number) => {
      asked.push(at);
      const [status, body = {}] = answers[asked.length - 1] ?? [];
      if (status === undefined) throw new Error(`asked ${asked.length} times`);
      return new Response(JSON.stringify(body), { status });
    },
    wait: async (tries: number) => void waits.push(tries),
    show: () => {},
    signal: new AbortController().signal,
  };
  return { asked, waits, sending };
}

describe('a file that is sent in pieces', () => {
  it('goes on where the press is, and tries again what the press could not take', async () => {
    const { asked, waits, sending } = answering(
      ...([[200, { ok: true, received: 4 }], [503], [409, { ok: false, received: 8 }]] as [
        number,
        object?,
      ][]),
      [200, { ok: true, received: 10 }],
    );
    expect(await sendPieces(10, sending)).toBe('whole');
    expect(asked).toEqual([0, 4, 4, 8]);
    expect(waits).toEqual([1]);
  });

  it('begins where the press is, when that is known', async () => {
    const { asked, sending } = answering([200, { ok: true, received: 10 }]);
    expect(await sendPieces(10, { ...sending, from: 8 })).toBe('whole');
    expect(asked).toEqual([8]);
  });

  it('ends when somebody stopped it', async () => {
    const { asked, sending } = answering(
      [200, { ok: true, received: 4 }],
      [409, { ok: false, received: 4, stopped: true }],
    );
    expect(await sendPieces(10, sending)).toBe('stopped');
    expect(asked).toEqual([0, 4]);
  });

  it('ends when the press takes nothing of it, or says no', async () => {
    const refused = answering([409, { ok: false, received: 0 }]);
    await expect(sendPieces(10, refused.sending)).rejects.toThrow('refused');
    const gone = answering([404]);
    await expect(sendPieces(10, gone.sending)).rejects.toThrow('404');
    const down = answering([503], [503], [503], [503], [503]);
    await expect(sendPieces(10, down.sending)).rejects.toThrow('503');
    expect(down.asked).toHaveLength(5);
  });
});
