import type { NationalFacts } from './domain/national/national-facts.ts'

/** `fault`: in short, why there is no answer now; it is asked again later. */
export type NationalAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string }

/** The national catalogue of procedures over the network. */
export type NationalCatalogue = {
  readonly listCodes: () => Promise<NationalAnswer<readonly string[]>>
  /** Undefined where the answer is none of a public procedure that can be read. */
  readonly readFacts: (code: string) => Promise<NationalAnswer<NationalFacts | undefined>>
}

export type ProceduresPorts = { readonly nationalCatalogue?: NationalCatalogue | undefined }
