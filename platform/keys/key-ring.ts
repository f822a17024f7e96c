/** `secret.key`: 32 bytes a key, the newest first. What is new is sealed by the newest; what is older opens with whichever sealed it. */
export type KeyRing = Uint8Array

export const KEY_BYTES = 32

export const isKeyRing = (bytes: Uint8Array): boolean => bytes.length > 0 && bytes.length % KEY_BYTES === 0

export const newestOf = (ring: KeyRing): Uint8Array => ring.subarray(0, KEY_BYTES)

export const keysOf = (ring: KeyRing): readonly Uint8Array[] => Array.from({ length: ring.length / KEY_BYTES }, (_, at) => ring.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES))

/** What of one kind still opens with one of the older keys alone. `needed` counts by key, in the order of the ring; one more than there are keys: nothing opens it. */
export type KeyUse = { readonly name: string; readonly needed: readonly number[] }

/** How many times each key of the ring is named by `whose`; −1 counts as none of them. */
export const countByKey = <T>(ring: KeyRing, things: readonly T[], whose: (thing: T) => number): readonly number[] => {
  const counts = Array.from({ length: keysOf(ring).length + 1 }, () => 0)
  for (const thing of things) {
    const key = whose(thing)
    const at = key < 0 ? counts.length - 1 : key
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
