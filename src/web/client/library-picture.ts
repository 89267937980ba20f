// A picture that the blog already has, as its library tells of it.

export interface LibraryPicture {
  id: string;
  width: number;
  height: number;
  /** Its own title, or the name of its file. */
  title: string;
  alt: string;
  credit: string;
  licence: string;
  /** Where members of the blog see it. */
  address: string;
  /** How a document names it. */
  source: string;
}

/** One page of them, the newest first. */
export interface LibraryPage {
  pictures: LibraryPicture[];
  page: number;
  pages: number;
  /** How many there are in all. */
  all: number;
}
