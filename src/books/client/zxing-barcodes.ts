// Barcodes read by ZXing in WebAssembly, which the press itself serves: for browsers that cannot read them.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm';
import type { ReadBarcodes } from './barcodes.ts';

/** Pixels across; a barcode that fills half of it has enough of them for each bar. */
const WIDEST = 960;

export async function zxingReader(): Promise<ReadBarcodes> {
  await prepareZXingModule({
    overrides: { locateFile: () => new URL(wasm, import.meta.url).href },
    fireImmediately: true,
  });
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) return async () => [];
  return async (video) => {
    const scale = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    const frame = brush.getImageData(0, 0, canvas.width, canvas.height);
    const found = await readBarcodes(frame, { formats: ['EAN13'], maxNumberOfSymbols: 4 });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
}
