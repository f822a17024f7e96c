import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Of bytes that pass by; they are not kept. */
export const sha256OfStream = async (stream: Readable): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of stream) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
