// What a block of a page can be.

export type Label =
  | 'body'
  | 'title'
  | 'deck'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'date'
  | 'meta'
  | 'related'
  | 'advertisement'
  | 'newsletter'
  | 'share'
  | 'comment'
  | 'navigation'
  | 'control'
  | 'legal'
  | 'hidden'
  | 'outside';
