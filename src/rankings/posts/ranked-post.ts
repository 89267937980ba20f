// A post in a list by its readers, and as it is stored: ids and numbers alone.

export interface RankedPost {
  blogId: string;
  postId: string;
  views: number;
}

export interface RisingPost {
  blogId: string;
  postId: string;
  /** How many more views than in the seven days before. */
  more: number;
}

type Stored = [blogId: string, postId: string, count: number];

export function storedPosts(list: readonly { blogId: string; postId: string; count: number }[]): string {
  return JSON.stringify(list.map(({ blogId, postId, count }): Stored => [blogId, postId, count]));
}

export function postsIn(rows: string): { blogId: string; postId: string; count: number }[] {
  return (JSON.parse(rows) as Stored[]).map(([blogId, postId, count]) => ({ blogId, postId, count }));
}
