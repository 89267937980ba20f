// The one picture of the demo: forty straight planks whose edges make the curve of a slide and of a ship's bow.

const SIDE = 1000;
/** Where the mast stands, and the ground below it. */
const MAST = 390;
const GROUND = 820;

/** PNG bytes with a clear background, so that the drawing stands on light and dark pages alike. */
export async function planks(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(drawing())).png().toBuffer();
}

function drawing(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">
    <g fill="none" stroke="#3d7ea6" stroke-linecap="round">
      ${fan(28, 130, 480)}
      ${fan(12, 380, -250)}
      <path d="M${MAST} 40V${GROUND + 70}" stroke-width="3" stroke-dasharray="1 12"/>
    </g>
  </svg>`;
}

/** Planks from the mast, each beginning lower and reaching farther than the one before. */
function fan(count: number, top: number, reach: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const along = (index + 0.5) / count;
    const from = Math.round(top + (GROUND - top) * along);
    const to = Math.round(MAST + reach * along);
    const thickness = (1 + 2.4 * Math.sin(Math.PI * along)).toFixed(2);
    return `<path d="M${MAST} ${from}L${to} ${GROUND}" stroke-width="${thickness}"/>`;
  });
  return lines.join('');
}
