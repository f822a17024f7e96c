import type pg from 'pg'
import type { Actor } from '../kernel/actor.ts'
import type { Work } from '../platform/work.ts'

/** What a measure may use; each part starts on first use and is stopped by the runner. */
export type BenchContext = {
  /** A server of the demo profile in a scratch folder, ready; the same one for all measures of a run. */
  readonly server: () => Promise<{ readonly origin: string; readonly pid: number; readonly home: string }>
  /** A migrated, empty database of its own (no demo), and one transaction in it. */
  readonly emptyDatabase: () => Promise<{
    readonly connection: pg.ClientConfig
    /** Holds the key of this database: whoever composes on it does so with this folder. */
    readonly home: string
    readonly work: <T>(run: (work: Work) => Promise<T>, actor?: Actor) => Promise<T>
    /** The same piece of work, whose events one module does not hear. */
    readonly unheardBy: (module: string, work: Work) => Work
    /** Units, calendars and graphs of the profile; no people, no dossiers. */
    readonly load: () => Promise<void>
    readonly close: () => Promise<void>
  }>
  /** Removed at the end. */
  readonly scratchFolder: string
  /** `../shared/data`, absolute; undefined where the folder is missing. */
  readonly sharedFolder: string | undefined
  readonly report: (line: string) => void
  /** Run by the runner when all measures are done, last one first. */
  readonly atEnd: (close: () => Promise<unknown>) => void
}

export type Measure = {
  readonly name: string
  /** `ms`, `s`, `MB`, `kB`, `/s`, `%` */
  readonly unit: string
  readonly target: number
  readonly better: 'lower' | 'higher'
  /** Takes minutes: left out of `--quick`. */
  readonly long?: true
  /** Why the measure cannot run here (data missing …). */
  readonly skip?: (context: BenchContext) => string | undefined
  /** What limits it, in words; printed when the target is missed. */
  readonly bound?: string
  /** At least five figures in `unit`; the runner takes median and spread. */
  readonly run: (context: BenchContext) => Promise<readonly number[]>
}
