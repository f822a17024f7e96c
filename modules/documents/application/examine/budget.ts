import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** Thrown to stop looking: what is packed inside is far more than what was sent. */
export class UnpacksTooMuchError extends Error {
  override readonly name = 'UnpacksTooMuchError'
}

const ONE_STREAM = 64 * 1024 * 1024
/** Ordinary text and drawings pack 3 to 30 times; long runs of nothing at most 1,032 times. */
const MOST_RATIO = 200
const WORTH_A_RATIO = 8 * 1024 * 1024

export type Budget = { readonly inflate: (packed: Buffer, options?: { readonly raw?: boolean; readonly most?: number }) => Buffer | undefined }

const isTooBig = (error: unknown): boolean => error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'

/**
 * Unpacks within bounds: one stream at most 64 MB and 200 times its size, all streams of a file together `total`.
 * Undefined where the stream is no such stream; throws UnpacksTooMuchError at the bound, before it is in memory.
 */
export const createBudget = (total: number): Budget => {
  let left = total
  return {
    inflate: (packed, { raw = false, most = ONE_STREAM } = {}) => {
      const bound = Math.min(most, left, Math.max(WORTH_A_RATIO, packed.length * MOST_RATIO))
      try {
        const options = { maxOutputLength: Math.max(1, bound), finishFlush: constants.Z_SYNC_FLUSH }
        const out = raw ? inflateRawSync(packed, options) : inflateSync(packed, options)
        left -= out.length
        return out
      } catch (error) {
        if (isTooBig(error)) throw new UnpacksTooMuchError()
        return undefined
      }
    },
  }
}
