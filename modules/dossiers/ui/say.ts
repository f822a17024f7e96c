import { epochMs, instantFromMs, parseInstant } from '../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../kernel/plain-date.ts'
import type { TagTone } from '../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { listMyDossiers, showFilingDraft, showMyDossier } from '../contract.ts'

export type Summary = AnswerOf<typeof listMyDossiers>['items'][number]
export type Shown = AnswerOf<typeof showMyDossier>
export type Draft = AnswerOf<typeof showFilingDraft>

/** `15:30 24/01/2025`, Vietnamese wall clock, wherever the reader is. */
export const sayMoment = (text: string): string => {
  const at = parseInstant(text)
  if (!at) return text
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

export const punctualityTone = (punctuality: Summary['punctuality']): TagTone => {
  if (punctuality === 'overdue' || punctuality === 'late') return 'bad'
  if (punctuality === 'due-soon') return 'warn'
  return punctuality === 'no-date' || punctuality === 'paused' ? 'plain' : 'good'
}

export const stateTone = (nationalStatus: number): TagTone => {
  if (nationalStatus === 9 || nationalStatus === 10) return 'good'
  if (nationalStatus === 3 || nationalStatus === 8) return 'bad'
  return nationalStatus === 5 || nationalStatus === 6 ? 'warn' : 'action'
}

/** Where a dossier's page is found: by its code, before it has one by its id. */
export const referenceOf = ({ code, dossierId }: { readonly code?: string; readonly dossierId: string }): string => encodeURIComponent(code ?? dossierId)

export const capitalise = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
