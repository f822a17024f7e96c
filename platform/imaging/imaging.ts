import { fileURLToPath } from 'node:url'
import { oneAtATime } from '../one-at-a-time.ts'
import type { Imaged } from './imaged.ts'
import type { PreparedPage, PreparePage } from './prepare-page.ts'
import type { Scan } from './scan.ts'

export type { PreparedPage } from './prepare-page.ts'
export type { Imaged } from './imaged.ts'

type Asked = { readonly kind: 'count'; readonly scan: Scan } | { readonly kind: 'prepare'; readonly page: PreparePage }

const imaging = oneAtATime<Asked, Imaged<unknown>>({
  program: fileURLToPath(new URL('./imaging-process.ts', import.meta.url)),
  heapMb: 512,
  patienceMs: 60_000,
  idleMs: 60_000,
  overrun: { ok: false, fault: 'overrun' },
})

/** Ends the process that works on pictures; the next page starts another. */
export const stopImaging = imaging.stop

/** How many pages a PDF, a TIFF or a picture has. Pictures come from strangers: they are opened in a process of their own, one at a time, and may cost it its life. */
export const countPages = (scan: Scan): Promise<Imaged<number>> => imaging.ask({ kind: 'count', scan }) as Promise<Imaged<number>>

/** One page straightened, cleaned, measured and made ready to be read. */
export const preparePage = (page: PreparePage): Promise<Imaged<PreparedPage>> => imaging.ask({ kind: 'prepare', page }) as Promise<Imaged<PreparedPage>>
