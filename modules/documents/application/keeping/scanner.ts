import type { MalwareScanner } from '../../ports.ts'

let current: MalwareScanner | undefined

/** Said once at start (and by tests): who looks for malware; undefined: nobody does here. */
export const useScanner = (scanner: MalwareScanner | undefined): void => {
  current = scanner
}

export const currentScanner = (): MalwareScanner | undefined => current
