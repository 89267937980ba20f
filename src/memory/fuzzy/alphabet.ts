// Numbers for characters, from 1 in the order in which they come up, so that texts of any script lie in small arrays.

/** What a unit's text cannot hold: a character that is new. */
const UNKNOWN = 0;

export class Alphabet {
  readonly #numbers = new Map<number, number>();

  /** Numbers new characters. */
  learn(text: string): Uint32Array {
    return this.#codes(text, (character) => {
      const number = this.#numbers.size + 1;
      this.#numbers.set(character, number);
      return number;
    });
  }

  /** New characters are `UNKNOWN`, all alike: nothing that was learnt holds them. */
  read(text: string): Uint32Array {
    return this.#codes(text, () => UNKNOWN);
  }

  #codes(text: string, otherwise: (character: number) => number): Uint32Array {
    const codes = new Uint32Array(text.length);
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.codePointAt(at) as number;
      if (character > 0xffff) at++;
      codes[count++] = this.#numbers.get(character) ?? otherwise(character);
    }
    return codes.subarray(0, count);
  }
}
