// Cổng DVCQG §4.10: links of files are signed, good for a while, and every opening is recorded.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** One file of one dossier, until a moment in seconds since 1970. */
export type FileLink = { readonly fileId: string; readonly dossierId: string; readonly until: number }

const sealOf = (secret: Uint8Array, { fileId, dossierId, until }: FileLink): string => createHmac('sha256', secret).update(`portal-file ${fileId} ${dossierId} ${until}`).digest('base64url')

/** Path and query; made anew for each message that is sent, kept nowhere. */
export const filePathOf = (secret: Uint8Array, link: FileLink): string =>
  `/api/portal/files/${link.fileId}?${new URLSearchParams({ dossierId: link.dossierId, until: String(link.until), seal: sealOf(secret, link) }).toString()}`

/** Whether we made this link. */
export const isOurs = (secret: Uint8Array, link: FileLink, seal: string): boolean => {
  const [given, made] = [Buffer.from(seal), Buffer.from(sealOf(secret, link))]
  return given.length === made.length && timingSafeEqual(given, made)
}
