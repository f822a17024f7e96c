import { epochMs, instantFromMs, parseInstant } from '../../../../kernel/instant.ts'
import { VIETNAM_OFFSET_MS } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../platform/web/language.ts'

/** `15:30 24/01/2025`, Vietnamese wall clock, wherever the reader is. */
export const sayMoment = (text: string): string => {
  const at = parseInstant(text)
  if (!at) return text
  const local = instantFromMs(epochMs(at) + VIETNAM_OFFSET_MS)
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

export const sayDate = (text: string): string => text.split('-').toReversed().join('/')

export const sayMoney = (amount: number, language: Language): string => amount.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string; readonly competentDeskId?: string }

/** Two or three ids in one choice, as a `<select>` sends them. */
export const placeValue = ({ receivingUnitId, resolvingUnitId, competentDeskId }: Place): string => [receivingUnitId, resolvingUnitId, ...(competentDeskId ? [competentDeskId] : [])].join('.')
