// The press's answer to a picture that was sent to it.

export interface UploadedPicture {
  pictureId: string;
  width: number;
  height: number;
  /** Where members of the blog see it. */
  address: string;
  /** How a document names it. */
  source: string;
}
