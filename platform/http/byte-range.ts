import type { ByteRange } from '../storage/file-store.ts'

/**
 * RFC 9110 §14.2: one range of bytes; undefined where the whole is to be sent (none asked, several, another unit, or a
 * file that is not the one the range was meant for), `outside` where nothing of it exists.
 */
export const rangeOf = (header: string | undefined, sizeBytes: number): ByteRange | 'outside' | undefined => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined
  const last = sizeBytes - 1
  if (asked[1] === '') {
    const length = Number(asked[2])
    return length === 0 || sizeBytes === 0 ? 'outside' : { start: Math.max(0, sizeBytes - length), end: last }
  }
  const start = Number(asked[1])
  const end = asked[2] === '' ? last : Math.min(last, Number(asked[2]))
  if (start > last) return 'outside'
  return end < start ? undefined : { start, end }
}
