// Scans one book after the other with the camera: what is read goes into the field of ISBNs, and is said where it can be seen.
import { barcodeReader, type ReadBarcodes } from './barcodes.ts';

/** Milliseconds between two looks at the picture, and for which what was read is shown in the frame. */
const LOOK_MS = 120;
const SHOWN_MS = 900;

interface Parts {
  panel: HTMLElement;
  video: HTMLVideoElement;
  says: HTMLElement;
  field: HTMLTextAreaElement;
}

/** Makes the button work; without a camera that the page may ask for, it says so when it is pressed. */
export function prepareScanner(button: HTMLButtonElement): void {
  const panel = document.getElementById('scanner');
  const video = panel?.querySelector('video');
  const says = panel?.querySelector<HTMLElement>('[data-says]');
  const field = document.querySelector<HTMLTextAreaElement>('textarea[name="isbns"]');
  if (!panel || !video || !says || !field) return;
  const parts = { panel, video, says, field };
  button.hidden = false;
  let running: Scanning | null = null;
  const close = () => {
    running?.stop();
    running = null;
    panel.hidden = true;
    button.hidden = false;
    button.focus();
  };
  button.addEventListener('click', () => {
    panel.hidden = false;
    button.hidden = true;
    const scanning = new Scanning(parts);
    running = scanning;
    void scanning.start();
  });
  panel.querySelector('[data-close]')?.addEventListener('click', close);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  addEventListener('pagehide', () => running?.stop());
}

class Scanning {
  readonly #parts: Parts;
  #stream: MediaStream | null = null;
  #stopped = false;
  /** What was said last: the same is not said again while the barcode is still in sight. */
  #last = '';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    const { panel, video } = this.#parts;
    this.#say('opening');
    try {
      // Absent where the page did not come over https.
      if (!navigator.mediaDevices) throw new DOMException('', 'NotFoundError');
      const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
      const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
      this.#stream = stream;
      if (this.#stopped) {
        this.stop();
        return;
      }
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      const read = await barcodeReader();
      this.#say('looking');
      panel.querySelector<HTMLElement>('[data-close]')?.focus();
      await this.#look(read);
    } catch (error) {
      if (!this.#stopped) this.#fail(reasonOf(error));
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#parts.video.srcObject = null;
    this.#parts.video.hidden = true;
  }

  async #look(read: ReadBarcodes): Promise<void> {
    const { video } = this.#parts;
    while (!this.#stopped) {
      // Nobody looks, or the first picture is still to come.
      if (!document.hidden && video.videoWidth > 0)
        for (const digits of await read(video)) this.#take(digits);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  #take(digits: string): void {
    if (this.#stopped || !/^\d{13}$/.test(digits)) return;
    const { field } = this.#parts;
    const wrong = /^19[12]/.test(digits) ? 'second' : /^97[89]/.test(digits) ? null : 'other';
    const isThere = field.value.replace(/[^\dXx\n]/g, '').includes(digits);
    if (wrong !== null || isThere) {
      this.#tell(digits, wrong ?? 'again');
      return;
    }
    field.value = `${field.value.trimEnd()}${field.value.trim() === '' ? '' : '\n'}${digits}\n`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#last = '';
    this.#tell(digits, 'read');
    this.#show();
  }

  /** A book that was just read says no more that it was read before, until another comes between. */
  #tell(digits: string, what: string): void {
    const key = what === 'again' || what === 'read' ? digits : `${digits} ${what}`;
    if (this.#last === key) return;
    this.#last = key;
    this.#say(what, digits);
  }

  #say(what: string, digits = ''): void {
    const { panel, says, field } = this.#parts;
    const count = field.value.split('\n').filter((line) => line.trim() !== '').length;
    says.textContent = (panel.dataset[what] ?? '')
      .replace('{isbn}', digits)
      .replace('{count}', String(count));
    says.className = what === 'second' || what === 'other' ? 'scanner__says is-wrong' : 'scanner__says';
  }

  #fail(reason: 'none' | 'refused' | 'broken'): void {
    this.stop();
    this.#say(reason);
    this.#parts.says.classList.add('is-wrong');
    this.#parts.field.focus();
  }

  /** The frame changes for a moment: no sound, in a library or beside a child that sleeps. */
  #show(): void {
    const { panel } = this.#parts;
    panel.classList.add('is-read');
    setTimeout(() => panel.classList.remove('is-read'), SHOWN_MS);
  }
}

function reasonOf(error: unknown): 'none' | 'refused' | 'broken' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'broken';
}
