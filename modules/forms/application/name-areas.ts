import type { AreaCode } from '../../../kernel/ids.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { areaOn } from '../../organisation/index.ts'
import type { Work } from '../../../platform/work.ts'
import type { CompiledForm } from '../domain/compile-form.ts'
import { OLD_AREA, OUTSIDE, type FormAnswers } from '../domain/form-definition.ts'

/** Nghị quyết 202/2025/QH15: the last day of the three-tier lists. */
export const LAST_OLD_DAY = '2025-06-30' as PlainDate

/** The list a code belongs to: the one in force, or the three-tier one where that is over. */
export const listDayOf = (work: Work, isOld: boolean): PlainDate | undefined => (isOld && plainDateAt(work.now) > LAST_OLD_DAY ? LAST_OLD_DAY : undefined)

/** `Phường Bắc Lý, Thành phố Đồng Hới, Tỉnh Quảng Bình`, from its list; undefined unless it is a commune of it. */
const nameOfCommune = async (work: Work, code: AreaCode, on: PlainDate | undefined): Promise<string | undefined> => {
  const commune = await areaOn(work, code, on)
  if (commune === undefined || commune.level !== 'commune') return undefined
  const names = [commune.name]
  for (let parent = commune.parentCode; parent !== undefined && names.length < 4; ) {
    const area = await areaOn(work, parent, on)
    if (area === undefined) break
    names.push(area.name)
    parent = area.parentCode
  }
  return names.join(', ')
}

/** A row's question is the same node as every other row's. */
const nodeKeyOf = (id: string): string => id.replace(/^([^.]+)\.\d{1,3}\./, '$1.*.')

const isAreaAnswer = (form: CompiledForm, id: string): boolean => {
  const node = form.byKey.get(id) ?? form.byKey.get(nodeKeyOf(id))
  return node?.kind === 'question' && node.question.kind === 'area'
}

/** Names of the communes answered, so that they are judged by the lists of the day. */
export const nameAnsweredAreas = async (work: Work, form: CompiledForm, answers: FormAnswers): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const [id, answer] of Object.entries(answers)) {
    const typed = answer.trim()
    if (typed === '' || typed === OUTSIDE || names.has(typed) || !isAreaAnswer(form, id)) continue
    const isOld = typed.startsWith(OLD_AREA)
    const name = await nameOfCommune(work, typed.slice(isOld ? OLD_AREA.length : 0) as AreaCode, listDayOf(work, isOld))
    if (name !== undefined) names.set(typed, name)
  }
  return names
}
