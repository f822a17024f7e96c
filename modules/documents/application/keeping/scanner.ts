import type { MalwareScanner } from '../../ports.ts'

let current: MalwareScanner | undefined

/** Said once at start (and by tests): who looks for malware; undefined: nobody does here. */
export const useScanner = (scanner: MalwareScanner | undefined): void => {
  current = scanner
}

/** What the product itself brings waits for nobody; before anybody else can hand anything in. The walk through all bytes has it looked at later. */
export const withoutScanner = async <T>(run: () => Promise<T>): Promise<T> => {
  const kept = current
  current = undefined
  try {
    return await run()
  } finally {
    current = kept
  }
}

export const currentScanner = (): MalwareScanner | undefined => current
