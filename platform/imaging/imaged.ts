import type { FaultyScan } from './faulty-scan.ts'

/** `overrun`: it took more time or memory than a page may. */
export type Imaged<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FaultyScan['fault'] | 'overrun' }
