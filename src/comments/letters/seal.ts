// Sealing and opening with age (age-encryption.org): what goes into the database of letters is nothing else.
import { Decrypter, Encrypter, type Identity } from 'age-encryption';

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

export async function unsealText(sealed: string, identity: string | CryptoKey): Promise<LetterText> {
  return JSON.parse(await unseal(sealed, identity)) as LetterText;
}
