/** A PDF, a TIFF or a picture, as it was handed in. */
export type Scan = { readonly bytes: Uint8Array; readonly mediaType: string }
