// Sealing and opening with age (age-encryption.org): what goes into the database of letters is nothing else.
import { Decrypter, Encrypter, type Identity } from 'age-encryption';

/** Between two files of one message; base64 has no such letter. */
const BETWEEN = '.';

/** The words of one message. The editor's answers have a body alone. */
export interface LetterText {
  body: string;
  name?: string;
  title?: string;
  mail?: string;
  url?: string;
}

/** An age file for each of the recipients (`age1…`), in base64. */
export async function seal(plain: string, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(plain)).toString('base64');
}

/** Throws when the identity does not open it, or when somebody changed it. */
export async function unseal(sealed: string, identity: string | CryptoKey | Identity): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text');
}

export function sealText(text: LetterText, recipients: readonly string[]): Promise<string> {
  return seal(JSON.stringify(text), recipients);
}

/**
 * The same in two age files: what senders say of themselves, and their words. Whoever writes other words and can open
 * neither leaves the first as it is.
 */
export async function sealApart(
  { body, ...about }: LetterText,
  recipients: readonly string[],
): Promise<string> {
  return [await seal(JSON.stringify(about), recipients), await sealText({ body }, recipients)].join(BETWEEN);
}

/** Other words beside what was said with the old ones; null where both are in one file. */
export async function sealAnew(
  before: string,
  body: string,
  recipients: readonly string[],
): Promise<string | null> {
  const [about = '', words] = before.split(BETWEEN);
  return words === undefined ? null : [about, await sealText({ body }, recipients)].join(BETWEEN);
}

export async function unsealText(sealed: string, identity: string | CryptoKey): Promise<LetterText> {
  const files = await Promise.all(sealed.split(BETWEEN).map((file) => unseal(file, identity)));
  return Object.assign({}, ...files.map((file) => JSON.parse(file) as Partial<LetterText>)) as LetterText;
}
