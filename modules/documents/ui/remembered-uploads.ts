export type Remembered = { readonly read: () => string | undefined; readonly write: (id: string) => void; readonly forget: () => void }

/** What tells a file apart without reading it; no name of a file stays in the browser, only a number made of it. */
const keyOf = (purpose: string, { name, size, lastModified }: File): string => {
  let hash = 5381
  for (const letter of `${name}|${size}|${lastModified}`) hash = (Math.imul(hash, 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0
  return `mc-upload-${purpose}-${size}-${hash.toString(36)}`
}

/** The number of an upload on its way, kept over a restart of the browser; a browser that keeps nothing begins anew. */
export const rememberUpload = (purpose: string, file: File): Remembered => {
  const key = keyOf(purpose, file)
  const quietly = <T>(run: () => T): T | undefined => {
    try {
      return run()
    } catch {
      return undefined
    }
  }
  return {
    read: () => quietly(() => localStorage.getItem(key)) ?? undefined,
    write: (id) => quietly(() => localStorage.setItem(key, id)),
    forget: () => quietly(() => localStorage.removeItem(key)),
  }
}
