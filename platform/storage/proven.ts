const MOST = 10_000

/**
 * Remembers which bytes this process has proven, by a signature that changes when they do (time and size of a file, the
 * tag of an object). `prove` runs where the signature is new.
 */
export const rememberProven = () => {
  const signatures = new Map<string, string>()
  return async (sha256: string, signature: string, prove: () => Promise<void>): Promise<void> => {
    if (signatures.get(sha256) === signature) return
    await prove()
    if (signatures.size >= MOST) signatures.clear()
    signatures.set(sha256, signature)
  }
}
