import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { DossierParams, Line, Moved, Version } from './contract-views.ts'

/** A long result is still a letter, not a book. */
export const MOST_RESULT_LETTERS = 20_000

export const showResultDraft = defineContract({
  id: 'showResultDraft',
  summary: 'The draft of the result: as kept, or as the template of the procedure begins it',
  method: 'GET',
  path: '/api/desk/dossiers/:dossierId/result-draft',
  params: DossierParams,
  answer: Type.Object({ title: Type.String(), body: Type.String(), validUntil: Type.Optional(Type.String()), scope: Type.Optional(Type.String()), template: Type.String(), basis: Type.String(), kept: Type.Boolean(), mayChange: Type.Boolean() }),
})

export const keepResultDraft = defineContract({
  id: 'keepResultDraft',
  summary: 'Keep the draft of the result; it goes up with the proposal and rests while it is with the head',
  method: 'POST',
  path: '/api/dossiers/:dossierId/result-draft',
  params: DossierParams,
  body: Type.Object({ version: Version, title: Line, body: Type.String({ maxLength: MOST_RESULT_LETTERS }), validUntil: Type.Optional(Type.String({ format: 'date' })), scope: Type.Optional(Line) }),
  answer: Moved,
})

export const previewResultDraft = defineContract({
  id: 'previewResultDraft',
  summary: 'The draft of the result as PDF, marked as a draft: no number, no signature',
  method: 'GET',
  path: '/api/desk/dossiers/:dossierId/result-draft/preview',
  params: DossierParams,
  answer: 'bytes',
})

export const issueResult = defineContract({
  id: 'issueResult',
  summary: 'Number, sign and attach the approved draft as the result, in one act',
  method: 'POST',
  path: '/api/dossiers/:dossierId/issue-result',
  params: DossierParams,
  body: Type.Object({ version: Version }),
  answer: Moved,
})
