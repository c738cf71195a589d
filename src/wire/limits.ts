/** Documents larger than this, in bytes or characters, are refused before anything reads them. */
export const maxDocumentBytes = 1_000_000;
