import { fieldId } from '../../../../design-system/components/field.tsx'
import type { Draft } from '../say.ts'

export type FilingStep = 'applicant' | 'form' | 'components' | 'check'
/** Pages of a draft with an address of their own; those of the form have one each. */
type FilingPage = Exclude<FilingStep, 'form'> | 'discard'

const PAGES: Readonly<Record<FilingPage, string>> = { applicant: '', components: '/giay-to', check: '/kiem-tra', discard: '/xoa' }

const startOf = (code: string, draftId: string): string => `/nop-ho-so/${encodeURIComponent(code)}/${draftId}`

/** A page of a draft, at a question where one is named. */
export const filingAddress = (code: string, draftId: string, page: FilingPage | readonly [FilingPage, question: string]): string =>
  typeof page === 'string' ? `${startOf(code, draftId)}${PAGES[page]}` : `${startOf(code, draftId)}${PAGES[page[0]]}#${fieldId(page[1])}`

/** One page of the procedure's form, at a question where one is named. */
export const formPageAddress = (draft: Pick<Draft, 'draftId' | 'procedure'>, pageId: string, question?: string): string =>
  `${startOf(draft.procedure.code, draft.draftId)}/to-khai/${pageId}${question === undefined ? '' : `#${fieldId(question)}`}`

const pagesOf = (draft: Draft): readonly string[] => draft.form?.pages.map(({ id }) => id) ?? []

/** The page after one of the form (`undefined`: after the applicant page), or the papers after the last. */
export const addressAfter = (draft: Draft, pageId?: string): string => {
  const pages = pagesOf(draft)
  const next = pages[pageId === undefined ? 0 : pages.indexOf(pageId) + 1]
  return next === undefined ? filingAddress(draft.procedure.code, draft.draftId, 'components') : formPageAddress(draft, next)
}

/** The page before one of the form (`undefined`: before the papers), or the applicant page. */
export const addressBefore = (draft: Draft, pageId?: string): string => {
  const pages = pagesOf(draft)
  const before = pageId === undefined ? pages.at(-1) : pages[pages.indexOf(pageId) - 1]
  return before === undefined ? filingAddress(draft.procedure.code, draft.draftId, 'applicant') : formPageAddress(draft, before)
}
