// Sends a file piece by piece until the press has all of it, or says that it takes no more.

const TRIES = 5;

export interface Sending {
  /** What the press has of it already. */
  from?: number;
  /** Sends the piece that begins there. */
  put(at: number): Promise<Response>;
  /** Longer with each try. */
  wait(tries: number): Promise<void>;
  show(share: number): void;
  signal: AbortSignal;
}

/** Ends with `stopped` where somebody stopped it meanwhile. Throws when the press cannot be reached, or takes nothing of it. */
export async function sendPieces(size: number, sending: Sending): Promise<'whole' | 'stopped'> {
  for (let at = sending.from ?? 0; at < size; ) {
    sending.show(at / size);
    const { ok, received, stopped } = await sendPiece(at, sending);
    if (stopped) return 'stopped';
    // It has no more than before and does not want this piece: neither will it the next time.
    if (!ok && received === at) throw new TypeError('refused');
    at = received;
  }
  return 'whole';
}

interface Taken {
  ok: boolean;
  /** How much the press has now: after a broken line that may be another place than one thinks. */
  received: number;
  stopped?: boolean;
}

async function sendPiece(at: number, { put, wait, signal }: Sending): Promise<Taken> {
  for (let tries = 1; ; tries += 1) {
    const answer = await put(at).catch((error: unknown) => {
      if (signal.aborted || tries === TRIES) throw error;
      return null;
    });
    if (answer?.ok || answer?.status === 409) return (await answer.json()) as Taken;
    if (answer && (answer.status < 500 || tries === TRIES)) throw new TypeError(String(answer.status));
    await wait(tries);
  }
}
