import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes looked at in pieces, so that a large file costs no more memory than a small one. Beyond the end there is nothing. */
export type ByteSource = {
  readonly size: number
  readonly slice: (start: number, end: number) => Buffer
  /** Of the needle's first byte; -1 where it is not found before `before`. */
  readonly indexOf: (needle: string, from: number, before?: number) => number
}

const WINDOW = 1024 * 1024

export const sourceOfBytes = (bytes: Uint8Array): ByteSource => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    slice: (start, end) => buffer.subarray(Math.max(0, start), Math.max(0, end)),
    indexOf: (needle, from, before = buffer.length) => buffer.subarray(0, before).indexOf(needle, from, 'latin1'),
  }
}

/** A file read window by window; `run` may look at it only until it returns. */
export const withFileSource = <T>(path: string, run: (source: ByteSource) => T): T => {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  let [windowStart, window] = [0, Buffer.alloc(0)]
  const slice = (start: number, end: number): Buffer => {
    const from = Math.max(0, Math.min(start, size))
    const to = Math.max(from, Math.min(end, size))
    if (from >= windowStart && to <= windowStart + window.length) return window.subarray(from - windowStart, to - windowStart)
    const length = Math.max(to - from, Math.min(WINDOW, size - from))
    const fresh = Buffer.allocUnsafe(length)
    const read = readSync(file, fresh, 0, length, from)
    if (length <= 2 * WINDOW) [windowStart, window] = [from, fresh.subarray(0, read)]
    return fresh.subarray(0, Math.min(read, to - from))
  }
  const indexOf = (needle: string, from: number, before = size): number => {
    for (let at = Math.max(0, from); at < before; at += WINDOW - needle.length) {
      const found = slice(at, Math.min(before, at + WINDOW)).indexOf(needle, 0, 'latin1')
      if (found >= 0) return at + found
    }
    return -1
  }
  try {
    return run({ size, slice, indexOf })
  } finally {
    closeSync(file)
  }
}
