import { uploadFile } from '../../../../modules/documents/contract.ts'
import { changeFilingDraft, type showFilingDraft } from '../../../../modules/dossiers/contract.ts'
import { readForm } from '../../../../modules/forms/contract.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { newChance } from '../../../../simulators/lgsp/invent.ts'
import type { Ask, Who } from '../open-people.ts'
import { rehearsedPage } from '../rehearsed-page.ts'
import { fillForm } from './fill-form.ts'

type Draft = AnswerOf<typeof showFilingDraft>
type FormToFill = AnswerOf<typeof readForm>

/** Stands for a file until it is known that the form as answered asks for one. */
const FILE = '00000000-0000-7000-8000-000000000000 giay-to-dien-tap.pdf'

const namesOf = ({ areas, oldAreas }: FormToFill): ReadonlyMap<string, string> => new Map([...areas, ...oldAreas].map(({ code, name }) => [code, name]))

/** Answers the form of the draft's procedure, whichever it is, as a person would who reads it page by page. */
export const fillDraftForm = async (ask: Ask, who: Who, given: { readonly draft: Draft; readonly serial: number; readonly unitId: string }): Promise<void> => {
  const { draft: { draftId, form }, serial, unitId } = given
  if (form === undefined || form.faults.length === 0) return
  const toFill = await ask(who, readForm, { params: { formRef: form.ref } })
  const { definition, today, areas, oldAreas } = toFill
  const { notes: { typed } } = fillForm(definition, {
    chance: newChance(Math.imul(serial, 7919)),
    today,
    areas: areas.map(({ code }) => code),
    oldAreas: oldAreas.map(({ code }) => code),
    areaNames: namesOf(toFill),
    file: FILE,
    answers: form.answers,
    proven: form.proven,
  })
  const answers = Object.fromEntries(Object.entries(typed).filter(([id]) => !form.proven.includes(id)))
  if (Object.values(answers).includes(FILE)) {
    const { id, fileName } = await ask(who, uploadFile, { query: typeof who === 'object' && 'staff' in who ? { unitId } : {}, body: rehearsedPage(form.title.vi, String(serial)), fileName: 'giay-to-dien-tap.pdf' })
    for (const [question, answer] of Object.entries(answers)) if (answer === FILE) answers[question] = `${id} ${fileName}`
  }
  await ask(who, changeFilingDraft, { params: { draftId }, body: { form: { ref: form.ref, answers } } })
}
