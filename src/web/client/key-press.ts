// What our screens need to know of a press of a key, whatever machine it was pressed on.

/** What a handler needs of a KeyboardEvent. */
export interface KeyPress {
  key: string;
  /** Physical key, which Alt does not change on a Mac. */
  code: string;
  /** Deprecated, and the only sign Safari gives that a key ended a conversion: 229. */
  keyCode: number;
  isComposing: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** During a conversion every key belongs to the input method, also the one that ends it. */
export function isConverting(press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** Whether a press goes into a text, so that a plain character is text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

export function isMac(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}
