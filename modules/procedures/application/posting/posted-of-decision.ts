// NĐ 63/2010 article 17: a decision is posted where every board, screen and book that names its procedures says what it announced.
import type { Work } from '../../../../platform/work.ts'
import type { AnnouncementLine } from '../../domain/announcing/announcement.ts'
import { compareWithForce } from './record-posting.ts'

export type DecisionPosted = { readonly right: number; readonly wrong: readonly { readonly id: string; readonly unitName: string; readonly place: string; readonly form: string; readonly codes: readonly string[] }[] }

export const postedOfDecision = async (work: Work, lines: readonly AnnouncementLine[]): Promise<DecisionPosted> => {
  const codes = new Set(lines.map(({ code }) => code))
  const all = await compareWithForce(work, undefined)
  const wrong = all.flatMap(({ id, unitName, place, form, differences: { missing, changed, abolished } }) => {
    const own = [...missing, ...changed, ...abolished].filter((code) => codes.has(code))
    return own.length === 0 ? [] : [{ id, unitName, place, form, codes: own }]
  })
  const isWrong = new Set(wrong.map(({ id }) => id))
  return { right: all.filter(({ id, held }) => !isWrong.has(id) && Object.keys(held).some((code) => codes.has(code))).length, wrong }
}
