import type { AreaCode } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { APPLICANT_FORM_REF } from '../../forms/index.ts'
import { findRegisterAnswer, isRegisterConnected, representsEnterprise } from '../../identity/index.ts'
import { areaOn } from '../../organisation/index.ts'
import type { FilingDraft, RegisterAsk, RegisterSubject } from '../domain/filing-draft.ts'
import { differsNote, endedNote, representsNote, statusNote, type RegisterNote } from '../domain/register-notes.ts'
import { fillFromTold, registeredFields } from '../domain/registered-answers.ts'
import { toldOfEnterprise, toldOfPerson } from './told-by-register.ts'

type Answers = Readonly<Record<string, string>>
type Asked = { readonly draft: FilingDraft; readonly answers: Answers; readonly who: RegisterSubject; readonly ask: RegisterAsk }

const FIELD_OF = { submitter: 'submitter.personalIdNumber', applicant: 'applicant.personalIdNumber', enterprise: 'enterpriseCode' } as const
/** Questions of a form about somebody else by now are not compared. */
const isStillAbout = ({ answers, who, ask }: Asked): boolean => (answers[FIELD_OF[who]] ?? '').replaceAll(/[\s.]/g, '') === ask.number

const sayAnswer = async (work: Work, field: string, text: string): Promise<string> => (field === 'area' ? ((await areaOn(work, text as AreaCode))?.name ?? text) : text)

const foundNotes = async (work: Work, { draft, answers, who, ask }: Asked): Promise<readonly RegisterNote[]> => {
  const { register, number, at } = ask
  const facts = await findRegisterAnswer(work, { about: { kind: 'filing-draft', id: draft.id }, purpose: who === 'enterprise' ? 'check-enterprise' : 'fill-form', number })
  // Forgotten after a day: what it filled in stays marked, what differed is asked anew.
  if (facts === undefined) return []
  const told = who === 'enterprise' ? await toldOfEnterprise(work, facts) : await toldOfPerson(work, facts, { who, withPlace: who === 'submitter' && answers['applicantKind'] !== 'enterprise' })
  const { differs } = fillFromTold({ answers, told, register, at })
  const differing = await Promise.all(differs.map(async (field) => differsNote({ register, field, typed: await sayAnswer(work, field, answers[field] ?? ''), told: await sayAnswer(work, field, told[field] ?? '') })))
  if (who !== 'enterprise') return differing
  const submitter = { fullName: answers['submitter.fullName'] ?? '', ...(answers['submitter.personalIdNumber'] ? { personalIdNumber: answers['submitter.personalIdNumber'] } : {}) }
  return [...statusNote(facts.status), ...representsNote(submitter.fullName === '' ? undefined : representsEnterprise(facts, submitter)), ...differing]
}

const notesOf = async (work: Work, asked: Asked): Promise<readonly RegisterNote[]> => {
  if (!isStillAbout(asked)) return []
  const { who, ask } = asked
  return [endedNote({ who, register: ask.register, outcome: ask.outcome }), ...(ask.outcome === 'found' ? await foundNotes(work, asked) : [])]
}

/** Which registers may be asked for this draft, which answers are theirs, and what came of asking. Nothing is asked here. */
export const viewRegister = async (work: Work, draft: FilingDraft) => {
  const answers = draft.answers[APPLICANT_FORM_REF] ?? {}
  const notes = await Promise.all(Object.entries(draft.asked ?? {}).map(([who, ask]) => notesOf(work, { draft, answers, who: who as RegisterSubject, ask })))
  return {
    population: isRegisterConnected('population'),
    business: isRegisterConnected('business'),
    filled: [...registeredFields(draft, APPLICANT_FORM_REF, answers)],
    formFilled: Object.keys(draft.registered ?? {}).flatMap((ref) => (ref === APPLICANT_FORM_REF ? [] : [...registeredFields(draft, ref, draft.answers[ref] ?? {})])),
    notes: notes.flat(),
  }
}
