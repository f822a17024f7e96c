// NĐ 63/2010 article 17: the national sheet says what the law says; what the province adds for its own people and officials stays when the sheet comes anew.
import type { SheetSource } from './import/read-row.ts'
import type { ProcedureSheet } from './procedure-sheet.ts'

/** What no national sheet states: kept as the province's own sheet said it last. */
export type OwnAdditions = Pick<ProcedureSheet, 'minimumAssurance' | 'confirmation'> & Partial<Pick<ProcedureSheet, 'keywords' | 'lifeEvents'>>

export type OwnField = 'formCode' | 'workflowCode' | keyof OwnAdditions

/** The form and workflow of the procedure now, whichever sheet named them. */
export type OwnCodes = Pick<ProcedureSheet, 'formCode' | 'workflowCode'>

export type CarriedOver = { readonly sheet: ProcedureSheet; /** In which fields the version says more than its source. */ readonly carried: readonly OwnField[] }

const joined = (stated: readonly string[], own: readonly string[] = []): readonly string[] => [...stated, ...own.filter((each) => !stated.includes(each))]

const codesFor = (sheet: ProcedureSheet, codes: OwnCodes): OwnCodes => ({
  ...(sheet.formCode === undefined && codes.formCode !== undefined ? { formCode: codes.formCode } : {}),
  ...(sheet.workflowCode === undefined && codes.workflowCode !== undefined ? { workflowCode: codes.workflowCode } : {}),
})

const additionsFor = (sheet: ProcedureSheet, own: OwnAdditions): OwnAdditions => {
  const [keywords, lifeEvents] = [joined(sheet.keywords, own.keywords), joined(sheet.lifeEvents, own.lifeEvents)]
  return {
    ...(sheet.minimumAssurance === undefined && own.minimumAssurance !== undefined ? { minimumAssurance: own.minimumAssurance } : {}),
    ...(sheet.confirmation === undefined && own.confirmation !== undefined ? { confirmation: own.confirmation } : {}),
    ...(keywords.length > sheet.keywords.length ? { keywords } : {}),
    ...(lifeEvents.length > sheet.lifeEvents.length ? { lifeEvents } : {}),
  }
}

/** A sheet of the province's own says everything itself, its form and workflow excepted. */
export const carryOver = (sheet: ProcedureSheet, { source, codes, own }: { readonly source: SheetSource | string; readonly codes: OwnCodes; readonly own: OwnAdditions }): CarriedOver => {
  const national = source === 'national-catalogue' || source === 'portal-api'
  const kept = { ...codesFor(sheet, codes), ...(national ? additionsFor(sheet, own) : {}) }
  return { sheet: { ...sheet, ...kept }, carried: Object.keys(kept) as readonly OwnField[] }
}
