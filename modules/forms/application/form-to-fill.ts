import type { AreaCode } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { getProfile, listAreas, type AdministrativeArea } from '../../organisation/index.ts'
import type { Work } from '../../../platform/work.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import { questionsOfPage } from '../domain/questions.ts'
import { findForm } from './get-form.ts'

type AreaChoice = { readonly code: string; readonly name: string; readonly group?: string }
export type FormToFill = { readonly definition: FormDefinition; readonly today: PlainDate; readonly areas: AreaChoice[] }

const LIMIT = 500

const byName = new Intl.Collator('vi').compare

const areasBelow = async (work: Work, parentCode: AreaCode): Promise<readonly AdministrativeArea[]> =>
  [...(await listAreas(work, { parentCode, limit: LIMIT }))].sort((a, b) => byName(a.name, b.name))

/** Every commune of the province in force, three tiers or two: those directly under it and those under its districts. */
const listAreaChoices = async (work: Work): Promise<AreaChoice[]> => {
  const { provinceAreaCode } = await getProfile(work)
  const choices: AreaChoice[] = []
  for (const area of await areasBelow(work, provinceAreaCode)) {
    if (area.level === 'commune') choices.push({ code: area.code, name: area.name })
    else choices.push(...(await areasBelow(work, area.code)).map(({ code, name }) => ({ code, name, group: area.name })))
  }
  return choices
}

export const readFormToFill = async (work: Work, formRef: string): Promise<Outcome<FormToFill, { readonly kind: 'form-not-found' }>> => {
  const definition = findForm(formRef)
  if (definition === undefined) return refuse({ kind: 'form-not-found' })
  const asksArea = definition.pages.flatMap(questionsOfPage).some(({ kind }) => kind === 'area')
  return ok({ definition, today: plainDateAt(work.now), areas: asksArea ? await listAreaChoices(work) : [] })
}
