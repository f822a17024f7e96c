import type { DossierRefusal } from '../domain/refusal.ts'
import { dossierRefusals } from './refusal-words.ts'

const filled = (words: string, refusal: DossierRefusal): string => words.replace(/\{(\w+)\}/g, (_, field: string) => String((refusal as Readonly<Record<string, unknown>>)[field] ?? ''))

/** The refusal of one of several, in the words a single one would have been refused with. */
export const refusalView = (refusal: DossierRefusal) => {
  const [, vi, en] = dossierRefusals[refusal.kind]
  return { kind: refusal.kind, vi: filled(vi, refusal), en: filled(en, refusal) }
}
