import type { TagTone } from '../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { listMyDossiers, showFilingDraft, showMyDossier } from '../contract.ts'

export { writeDay as sayDate, writeMoment as sayMoment } from '../../../kernel/moments.ts'

export type Summary = AnswerOf<typeof listMyDossiers>['items'][number]
export type Shown = AnswerOf<typeof showMyDossier>
export type Draft = AnswerOf<typeof showFilingDraft>

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
