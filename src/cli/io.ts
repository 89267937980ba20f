// Where a command writes: what it was asked for on one stream, what went wrong on the other.

export interface Io {
  /** Resolves when the reader at the other end has taken it, so that long output never piles up in memory. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

export const standardIo: Io = {
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  err: (text) => {
    process.stderr.write(text);
  },
};
