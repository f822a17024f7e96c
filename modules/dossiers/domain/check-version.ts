import type { Dossier } from './dossier.ts'
import { EVENT_WORDS, formatMoment } from './event-words.ts'
import type { DossierRefusal } from './refusal.ts'

/** Says in words who changed what since the screen was opened, instead of a bare conflict. */
export const staleRefusal = (dossier: Dossier, expectedVersion: number): DossierRefusal | undefined => {
  if (dossier.version === expectedVersion) return undefined
  const { type, at, by } = dossier.lastChange
  const words = EVENT_WORDS[type as keyof typeof EVENT_WORDS] ?? { vi: type, en: type }
  return { kind: 'changed-meanwhile', who: by, whatVi: words.vi, whatEn: words.en, when: formatMoment(at), version: dossier.version }
}
