import type { AreaCode } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { getProfile, listAreas, type AdministrativeArea } from '../../organisation/index.ts'
import type { Work } from '../../../platform/work.ts'
import { compiledOf } from '../domain/compile-form.ts'
import { OLD_AREA, type AreaLists, type FormDefinition } from '../domain/form-definition.ts'
import { listDayOf } from './name-areas.ts'

type AreaChoice = { readonly code: string; readonly name: string; readonly group?: string }
export type FormToFill = { readonly definition: FormDefinition; readonly today: PlainDate; readonly areas: AreaChoice[]; readonly oldAreas: AreaChoice[] }

const LIMIT = 500

const byName = new Intl.Collator('vi').compare

type Below = { readonly parentCode: AreaCode; readonly on: PlainDate | undefined }

const areasBelow = async (work: Work, { parentCode, on }: Below): Promise<readonly AdministrativeArea[]> =>
  [...(await listAreas(work, { parentCode, limit: LIMIT, ...(on ? { on } : {}) }))].sort((a, b) => byName(a.name, b.name))

/** Every commune of the province, three tiers or two: those directly under it and those under its districts. */
const listAreaChoices = async (work: Work, isOld: boolean): Promise<AreaChoice[]> => {
  const { provinceAreaCode } = await getProfile(work)
  const on = listDayOf(work, isOld)
  const codeOf = (code: AreaCode): string => (isOld ? `${OLD_AREA}${code}` : code)
  const choices: AreaChoice[] = []
  for (const area of await areasBelow(work, { parentCode: provinceAreaCode, on })) {
    if (area.level === 'commune') choices.push({ code: codeOf(area.code), name: area.name })
    else choices.push(...(await areasBelow(work, { parentCode: area.code, on })).map(({ code, name }) => ({ code: codeOf(code), name, group: area.name })))
  }
  return choices
}

const listsAskedIn = (definition: FormDefinition): ReadonlySet<AreaLists> =>
  new Set(compiledOf(definition).nodes.flatMap((node) => (node.kind === 'question' && node.question.kind === 'area' ? [node.question.lists ?? 'current'] : [])))

export const formToFill = async (work: Work, definition: FormDefinition): Promise<FormToFill> => {
  const asked = listsAskedIn(definition)
  return {
    definition,
    today: plainDateAt(work.now),
    areas: asked.has('current') || asked.has('either') ? await listAreaChoices(work, false) : [],
    oldAreas: asked.has('old') || asked.has('either') ? await listAreaChoices(work, true) : [],
  }
}
