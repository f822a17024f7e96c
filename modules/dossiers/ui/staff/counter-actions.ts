import { redirect, type ActionFunctionArgs } from 'react-router'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import { failForm, readForm } from '../../../../platform/web/form.ts'
import { apiOf, languageOf, valueOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { readAnswers } from '../../../forms/widgets.tsx'
import { changeFilingDraft, fileDossierAtCounter, showFilingDraft } from '../../contract.ts'
import { readPlace, removeAsked, uploadChosen } from '../draft-posts.ts'
import { waivedOf } from './dossier-actions.ts'
import { readCounts } from './read-counts.ts'
import { staffMessages } from './words.ts'

const channelOf = (text: string | undefined): 'in-person' | 'online' | 'postal' => (text === 'postal' || text === 'online' ? text : 'in-person')

const wrongCounts = (fields: readonly string[], words: string): Problem => ({
  type: '/problems/invalid',
  title: words,
  status: 422,
  kind: 'not-a-count',
  detail: words,
  errors: fields.map((field) => ({ field, reason: words })),
})

/** Keeps everything first, so a refusal loses nothing; then, when asked, files and accepts in one step. */
export const counterAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const draft = valueOf(await api(showFilingDraft, { params: { draftId } }))
  const { definition } = valueOf(await api(readFormDefinition, { params: { formRef: 'applicant-v1' } }))
  const m = chooseMessages(staffMessages, languageOf(args))
  const { counts, wrong } = readCounts(draft.components.map(({ key }) => key), sent)
  if (wrong.length > 0) return failForm(wrongCounts(wrong, m.notACount), sent)
  const caseKey = sent.text('caseKey')
  const kept = await api(changeFilingDraft, {
    params: { draftId },
    body: { answers: { ...readAnswers(definition, sent) }, counts, ...readPlace(sent), ...(caseKey ? { caseKey } : {}) },
  })
  if (!kept.ok) return failForm(kept.problem, sent)
  const problem = (await uploadChosen(api, draft, sent)) ?? (await removeAsked(api, draftId, sent))
  if (problem) return failForm(problem, sent)
  if (sent.text('do') !== 'accept') {
    showToast({ tone: 'good', title: m.saved })
    return redirect(`/desk/counter/${draftId}`)
  }
  const filed = await api(fileDossierAtCounter, {
    body: { draftId, channel: channelOf(sent.text('channel')), waived: waivedOf(sent) },
    idempotencyKey: sent.idempotencyKey,
  })
  if (!filed.ok) return failForm(filed.problem, sent)
  const { code, dossierId } = filed.value
  showToast({ tone: 'good', title: m.accepted(code ?? '') })
  return redirect(`/desk/dossiers/${encodeURIComponent(code ?? dossierId)}`)
}
