// Cổng DVCQG §4.10: links of files are signed, good for a while, and every opening is recorded.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { keysOf, newestOf, type KeyRing } from '../../../platform/keys/key-ring.ts'

/** One file of one dossier, until a moment in seconds since 1970. */
export type FileLink = { readonly fileId: string; readonly dossierId: string; readonly until: number }

const sealOf = (key: Uint8Array, { fileId, dossierId, until }: FileLink): string => createHmac('sha256', key).update(`portal-file ${fileId} ${dossierId} ${until}`).digest('base64url')

/** Path and query; made anew for each message that is sent, kept nowhere. */
export const filePathOf = (secret: KeyRing, link: FileLink): string =>
  `/api/portal/files/${link.fileId}?${new URLSearchParams({ dossierId: link.dossierId, until: String(link.until), seal: sealOf(newestOf(secret), link) }).toString()}`

/** Whether we made this link, by the key in force or one before it. */
export const isOurs = (secret: KeyRing, link: FileLink, seal: string): boolean => {
  const given = Buffer.from(seal)
  return keysOf(secret).some((key) => {
    const made = Buffer.from(sealOf(key, link))
    return given.length === made.length && timingSafeEqual(given, made)
  })
}
