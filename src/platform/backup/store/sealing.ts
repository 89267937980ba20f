// Seals what goes to a store to an age key, and opens it again, in pieces.
import { Decrypter, Encrypter } from 'age-encryption';

/** `recipient` is a public key, `age1…`. */
export async function* sealed(
  pieces: AsyncIterable<Uint8Array>,
  recipient: string,
): AsyncGenerator<Uint8Array> {
  const age = new Encrypter();
  age.addRecipient(recipient);
  yield* await age.encrypt(streamOf(pieces));
}

/** `identity` is the private key, `AGE-SECRET-KEY-1…`. Throws where it does not open it, or the bytes are not what was sealed. */
export async function* opened(
  pieces: AsyncIterable<Uint8Array>,
  identity: string,
): AsyncGenerator<Uint8Array> {
  const age = new Decrypter();
  age.addIdentity(identity);
  yield* await age.decrypt(streamOf(pieces));
}

function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
