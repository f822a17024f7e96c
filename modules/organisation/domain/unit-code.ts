// QCVN 102:2016/BTTTT (V1V2V3.Z1Z2.Y1Y2.MX1X2, grows leftwards); QĐ 20/2020/QĐ-TTg Art. 4 (level-1 code first, ≤ 35 characters, grows rightwards).
import type { UnitCodeForm } from './unit.ts'

export type ParsedUnitCode = { readonly form: UnitCodeForm; readonly groups: readonly string[] }

const OLD_FORM = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-Y]\d{2})$/
const NEW_FORM = /^[A-Y]\d{2}(\.[0-9A-Z]{1,10})*$/
const MAX_LENGTH = 35

/** Groups from level 1 downwards, without the zeros that only fill an old code. Undefined for anything else. */
export const parseUnitCode = (text: string): ParsedUnitCode | undefined => {
  const old = OLD_FORM.exec(text)
  if (old !== null) return parseOldForm(old.slice(1).toReversed())
  if (!NEW_FORM.test(text) || text.length > MAX_LENGTH) return undefined
  return { form: 'decision-20', groups: text.split('.') }
}

const parseOldForm = (groups: readonly string[]): ParsedUnitCode | undefined => {
  const end = groups.findIndex((group) => /^0+$/.test(group))
  const used = end === -1 ? groups : groups.slice(0, end)
  // A zero group between used ones would name a level without naming the one above it.
  return groups.slice(used.length).every((group) => /^0+$/.test(group)) ? { form: 'qcvn-102', groups: used } : undefined
}

/** The code of the groups in a form; undefined where the form cannot hold them (four levels of 3, 2, 2 digits in the old one). */
export const writeUnitCode = (groups: readonly string[], form: UnitCodeForm): string | undefined => {
  const [first, second = '00', third = '00', fourth = '000'] = groups
  if (first === undefined) return undefined
  const code = form === 'decision-20' ? groups.join('.') : `${fourth}.${third}.${second}.${first}`
  const parsed = groups.length > 4 && form === 'qcvn-102' ? undefined : parseUnitCode(code)
  return parsed?.form === form && parsed.groups.length === groups.length ? code : undefined
}
