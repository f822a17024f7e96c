import { fileURLToPath } from 'node:url'
import { oneAtATime } from '../../../../platform/one-at-a-time.ts'
import type { ByteFindings } from './examine.ts'

type Looked = { readonly path: string } | { readonly bytes: Uint8Array }

const examining = oneAtATime<Looked, ByteFindings | undefined>({
  program: fileURLToPath(new URL('./examining-process.ts', import.meta.url)),
  heapMb: 192,
  /** The largest real files take a second. */
  patienceMs: 15_000,
  idleMs: 5 * 60_000,
  overrun: undefined,
})

/** Undefined where the look inside took too long or too much memory: such a file is refused, the server lives on. */
export const examineElsewhere = (looked: Looked): Promise<ByteFindings | undefined> => examining.ask(looked)
