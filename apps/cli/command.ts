import type { Config } from '../../platform/config/config.ts'
import type { Work } from '../../platform/work.ts'
import type { Composition } from '../server/compose.ts'

/** What a command is given; opened only as far as the command needs it. */
export type CommandContext = {
  readonly config: Config
  /** One transaction as the system actor, with the same database, files and subscriptions as the server. */
  readonly work: <T>(run: (work: Work) => Promise<T>) => Promise<T>
  /** The whole product put together, for what must see every module (`verify`). */
  readonly composition: () => Promise<Composition>
  /** A progress line for anything over a second; goes to stderr, so that answers stay clean. */
  readonly report: (line: string) => void
  /** Whether a server holds this installation right now. */
  readonly serverRuns: boolean
}

export type Brings = 'home' | 'schema'

/** commander notation: `FILE…` is `'<file...>'`, an option `'--unit <code>'`. */
export type CommandOption = {
  readonly flags: string
  readonly describe: string
  readonly required?: boolean
  readonly otherwise?: string
}

export type CommandInput = {
  /** In the order of `arguments`; a variadic one is a list. */
  readonly arguments: readonly (string | readonly string[] | undefined)[]
  /** By camel-cased option name; a flag without value is `true`. */
  readonly options: Readonly<Record<string, string | true | undefined>>
}

/**
 * One operator's command, in `apps/cli/commands/<verb-thing>.ts`. `--json` prints the answer as JSON, otherwise `print`
 * makes it readable. A fault of use or of the installation is an `OperatorFault` (exit code 1).
 */
export type Command<A = unknown> = {
  /** As typed: `import procedures` */
  readonly name: string
  /** One sentence for operators, Vietnamese then English, for `--help`. */
  readonly describe: { readonly vi: string; readonly en: string }
  readonly arguments?: readonly { readonly flags: string; readonly describe: string }[]
  readonly options?: readonly CommandOption[]
  /**
   * What it brings where that is missing: a first home with its province, or the schema of this release too. All others work on
   * what is there, or say that nothing is: whoever looks in the wrong place is not shown a new and empty one.
   */
  readonly brings?: Brings
  /** Lines of example use, shown by `--help`. */
  readonly examples?: readonly string[]
  readonly run: (context: CommandContext, input: CommandInput) => Promise<A>
  readonly print: (answer: A) => string
  /** When the answer itself means failure (`verify` found faults): exit code 2 after printing. */
  readonly failed?: (answer: A) => boolean
}

/** Keeps the answer's type inside the file and hides it from the runner. */
export const defineCommand = <A>({ failed = () => false, print, ...rest }: Command<A>): Command => ({
  ...rest,
  print: (answer) => print(answer as A),
  failed: (answer) => failed(answer as A),
})

/** The text of one argument, or of one option; for those the runner has already required. */
export const textOf = (value: string | true | readonly string[] | undefined): string => (typeof value === 'string' ? value : '')
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
