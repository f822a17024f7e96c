import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlainDate, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { groundsIn, sayGround, type ExemptionGround } from '../domain/exemption-ground.ts'

const FILE = join(import.meta.dirname, '../../../data/levies/exemption-grounds.json')

type Line = Omit<ExemptionGround, 'validFrom' | 'validUntil'> & { readonly validFrom: string; readonly validUntil?: string }

const dayOf = (text: string, code: string): PlainDate => {
  const on = parsePlainDate(text)
  if (on === undefined) throw new Error(`data/levies/exemption-grounds.json: ${code} has a date that is none`)
  return on
}

const GROUNDS = (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Line[]).map(({ validFrom, validUntil, ...line }): ExemptionGround => ({ ...line, validFrom: dayOf(validFrom, line.code), ...(validUntil === undefined ? {} : { validUntil: dayOf(validUntil, line.code) }) }))

/** What may be chosen today, in a sector or in all. */
export const exemptionGrounds = (work: Work, sector?: string): readonly ExemptionGround[] => groundsIn(GROUNDS, { on: plainDateAt(work.now), ...(sector === undefined ? {} : { sector }) })

/** Its words with the article; undefined: nothing by which anybody is exempt today. */
export const groundWords = (work: Work, code: string, sector?: string): string | undefined => {
  const ground = exemptionGrounds(work, sector).find((each) => each.code === code)
  return ground && sayGround(ground)
}

/** As screens choose among them. */
export const groundViews = (grounds: readonly ExemptionGround[]) => grounds.map(({ code, vi, en, source, shownBy }) => ({ code, vi, en, source, shownBy }))
