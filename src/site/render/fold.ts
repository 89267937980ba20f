// Where reading goes on after what a list shows of a post.

export const foldAnchor = 'more';
