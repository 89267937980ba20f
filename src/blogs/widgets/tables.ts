// Row types of what stands around a blog's posts.

export interface WidgetsTables {
  widgets: WidgetsTable;
  banners: BannersTable;
  blog_styles: BlogStylesTable;
}

export interface WidgetsTable {
  blog_id: string;
  id: string;
  /** One of `widgetKinds`; a kind that this press does not know is passed over. */
  kind: string;
  position: number;
  /** JSON, see `widgets/kinds.ts`. */
  settings: string;
}

/** Where a banner stands: under every article, at the side of the home page, at the foot of every page. */
export type BannerPlace = 'article' | 'side' | 'foot';

export interface BannersTable {
  blog_id: string;
  id: string;
  place: BannerPlace;
  /** `plain` is written into the page as it is, `frame` into a sandboxed frame. */
  way: 'plain' | 'frame';
  /** What the owner calls it, and what a frame is called for those who hear it. */
  name: string;
  /** Kept byte for byte as it was pasted. */
  markup: string;
  /** CSS pixels. */
  width: number | null;
  height: number | null;
  position: number;
  updated_at: string;
}

/** The blog's own styles: as written, and what of it may be sent. */
export interface BlogStylesTable {
  blog_id: string;
  source: string;
  checked: string;
  updated_at: string;
}
