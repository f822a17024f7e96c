/**
 * Sources, seeds and compiled checks that only the start needed leave at once: left alone, the heap keeps its largest size until
 * it next fills, on a quiet server for hours. About 0.2 s, once. Needs `--expose-gc`; without it nothing happens.
 */
export const giveBackMemory = (): void => {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
