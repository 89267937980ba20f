// What the names a page gives its elements (class, id, itemprop) say about the text inside them.
import type { Label } from './label-kinds.ts';

/** Longest text, in words, that such a name may claim; a long text with the name is something else. */
interface NameRule {
  label: Label;
  most: number;
  names: RegExp;
}

/** First match wins. Names are single words or two neighbours joined by a hyphen, lower case. */
const RULES: NameRule[] = [
  {
    label: 'hidden',
    most: 400,
    names:
      /^(?:sr-only|visually-hidden|visuallyhidden|screen-reader|screenreader|screen-readers|print-only|d-print|print-header|print-footer|offscreen|assistive-text)$/,
  },
  {
    label: 'credit',
    most: 40,
    names:
      /^(?:credits?|[a-z]*credit|photographer|photo-by|image-copyright|image-source|media-source|copyright-container)$/,
  },
  {
    label: 'caption',
    most: 200,
    names:
      /^(?:captions?|[a-z]*caption|caption[a-z]*|cutline|photo-text|photo-description|image-description|media-description|image-desc)$/,
  },
  {
    label: 'advertisement',
    most: 400,
    names:
      /^(?:ad|ads|adv|advert[a-z]*|ad-?(?:slot|unit|box|wrap|wrapper|container|text|block|label)|adslot|adunit|adbox|dfp|gpt|sponsor[a-z]*|promo|promos|promo-[a-z]+|promoted|outbrain|taboola|zergnet|mgid|revcontent|teads|affiliate[a-z]*|wpcnt|wpa|adsense|adsbygoogle|native-ad)$/,
  },
  {
    label: 'newsletter',
    most: 250,
    names:
      /^(?:newsletter[a-z]*|subscribe|subscribe-[a-z]+|subscription|subscriptions|signup|sign-up|paywall|regwall|optin|opt-in|mailchimp|cta|[a-z]+-cta|donate|donation|donations|support-us|become-member|email-signup)$/,
  },
  {
    label: 'comment',
    most: 100_000,
    names:
      /^(?:comments?|commentlist|comment-[a-z]+|disqus|disqus-thread|respond|reader-comments|fb-comments)$/,
  },
  {
    label: 'share',
    most: 60,
    names:
      /^(?:share|shares|share-[a-z]+|sharing|sharebar|sharetools|sharedaddy|social|social-(?!embed)[a-z]+|socials|addthis|addtoany|follow|follow-us|followus|follow-[a-z]+|whatsapp)$/,
  },
  {
    label: 'related',
    most: 400,
    names:
      /^(?:related[a-z]*|[a-z]+related|recirc[a-z]*|recommend[a-z]*|readmore|more-(?:on|from|stories|news|articles|links|posts|like)|also-(?:read|like)|read-(?:more|also|next|on)|see-also|seealso|trending|popular|most-(?:read|viewed|popular)|mostread|rail-item|crosslinks?|further-reading|up-next|upnext|next-(?:post|article|up)|previous-post|post-navigation|you-may|yarpp|jp-relatedposts|in-?article-links|story-links|teaser-list|linklist)$/,
  },
  {
    label: 'navigation',
    most: 400,
    names:
      /^(?:breadcrumbs?|nav|navbar|navigation|topnav|subnav|menu|submenu|menu-item|pagination|pager|page-links|skip-link|table-of|toc|cookie[a-z]*|cookie-[a-z]+|gdpr|consent)$/,
  },
  {
    label: 'control',
    most: 60,
    names:
      /^(?:control-(?:bar|panel)|slide-count|gallery-(?:count|counter|overlay|title|nav)|player|player-[a-z]+|video-(?:player|title|overlay|meta|info|duration)|lightbox|enlarge|fullscreen|expand|swiper-[a-z]+|carousel-control|audio-player|jwplayer|tooltip|dropdown|flyout|modal|popup|overlay|toolbar|js-slideshow|jetpack-slideshow|slideshow-noscript)$/,
  },
  {
    label: 'legal',
    most: 120,
    names:
      /^(?:copyright|copyrights|legal|disclaimer|disclosure|article-disclaimer|terms|license|rights|licence|syndigate)$/,
  },
  {
    label: 'deck',
    most: 80,
    names:
      /^(?:dek|deck|standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subheading|sub-heading|article-dek|article-summary|article-description|headline-secondary|secondary-headline|strapline|tagline)$/,
  },
  {
    label: 'byline',
    most: 90,
    names:
      /^(?:byline|bylines|byline-[a-z]+|[a-z]+-byline|authors?|author-[a-z]+|[a-z]+-author|authorbox|about-author|contributors?|writer|bio|bios|author-bio|posted-by|vcard|attribution|reporter)$/,
  },
  {
    label: 'date',
    most: 20,
    names:
      /^(?:date|dates|dateline|datetime|timestamp|time-stamp|time|pubdate|pub-date|publish|published|publish-(?:date|info|time)|post-date|postdate|posted|posted-on|entry-date|updated|update-time|article-date|date-[a-z]+|date[a-z]*published)$/,
  },
  {
    label: 'meta',
    most: 25,
    names:
      /^(?:meta|metadata|entry-meta|post-meta|postmeta|postinfo|post-info|article-meta|article-info|tags|taglist|tag-list|tag-links|post-tags|topics?|keywords|categor[a-z]*|cat-links|entry-footer|post-footer|read-time|reading-time|time-to|kicker|eyebrow|rubric|rating|post-views|views|likes)$/,
  },
];

/** What the names of one element say of a text with so many words inside it. */
export function labelByNames(names: Set<string>, words: number): Label | null {
  for (const rule of RULES) {
    if (words > rule.most) continue;
    for (const name of names) if (rule.names.test(name)) return rule.label;
  }
  return null;
}

const QUOTING =
  /^(?:pull-?quote|pullquotes?|quote|quotes|blockquote|quotation|testimonial|twitter-tweet|tweet|instagram-media)$/;

/** Names of something quoted; an author or a source inside it belongs to the quotation. */
export function saysQuote(names: Set<string>): boolean {
  for (const name of names) if (QUOTING.test(name)) return true;
  return false;
}
