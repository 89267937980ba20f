// Banner slots: what an owner pasted, as links and pictures, or behind a frame where it brings scripts.
import type { Banner } from '../../blogs/banners/store.ts';
import { slotName } from '../../blogs/look/style-sheet.ts';
import type { BannerPlace } from '../../blogs/widgets/tables.ts';
import { slotPath } from '../address.ts';
import type { Setting } from '../blog.ts';

interface BannersProps {
  setting: Setting;
  place: BannerPlace;
}

export function hasBanners({ blog }: Setting, place: BannerPlace): boolean {
  return blog.banners.some((banner) => banner.place === place);
}

export function Banners({ setting, place }: BannersProps) {
  const shown = setting.blog.banners.filter((banner) => banner.place === place);
  if (shown.length === 0) return null;
  return (
    <ul class="slots">
      {shown.map((banner) => (
        <li key={banner.id}>
          {banner.way === 'plain' ? <Plain banner={banner} /> : <Framed setting={setting} banner={banner} />}
        </li>
      ))}
    </ul>
  );
}

/** The one exception of the house: byte for byte as pasted, found to be links, pictures, breaks and words (`plain-markup.ts`). */
function Plain({ banner }: { banner: Banner }) {
  return <div class={`slot ${slotName(banner)}`} dangerouslySetInnerHTML={{ __html: banner.markup }} />;
}

/** Its page is sandboxed by a header of its own, too: opened by itself it is as far from our cookies as here. */
function Framed({ setting, banner }: { setting: Setting; banner: Banner }) {
  return (
    <iframe
      class="slot"
      src={`${setting.blog.base}${slotPath(slotName(banner))}`}
      title={banner.name}
      width={banner.width ?? undefined}
      height={banner.height ?? undefined}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
      loading="lazy"
    />
  );
}

/** The page inside the frame. */
export function slotPage(language: string, banner: Banner): string {
  const head = `<meta charset="utf-8"><meta name="robots" content="noindex"><title>${escaped(banner.name)}</title>`;
  const style = '<style>body{margin:0}</style>';
  return `<!doctype html><html lang="${escaped(language)}"><head>${head}${style}</head><body>${banner.markup}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
