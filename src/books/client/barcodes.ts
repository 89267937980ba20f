// Who reads barcodes out of the camera: the browser itself where it can, else a program that is loaded only then.

/** The digits of every EAN-13 in sight. */
export type ReadBarcodes = (video: HTMLVideoElement) => Promise<string[]>;

export async function barcodeReader(): Promise<ReadBarcodes> {
  return (await ofBrowser()) ?? (await import('./zxing-barcodes.ts')).zxingReader();
}

/** What Chrome on Android and on macOS has; TypeScript does not know it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

async function ofBrowser(): Promise<ReadBarcodes | null> {
  if (!('BarcodeDetector' in window)) return null;
  const own = window.BarcodeDetector as DetectorClass;
  // Some have the class and no reader behind it.
  const formats = await own.getSupportedFormats().catch((): string[] => []);
  if (!formats.includes('ean_13')) return null;
  const detector = new own({ formats: ['ean_13'] });
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
}
