import type { Language } from '../../../../platform/web/language.ts'
import type { CounterWords } from './words.ts'

export { writeMoment as sayMoment } from '../../../../kernel/moments.ts'

export const sayDate = (text: string): string => text.split('-').toReversed().join('/')

export const sayMoney = (amount: number, language: Language): string => amount.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string; readonly competentDeskId?: string }

/** Two or three ids in one choice, as a `<select>` sends them. */
export const placeValue = ({ receivingUnitId, resolvingUnitId, competentDeskId }: Place): string => [receivingUnitId, resolvingUnitId, ...(competentDeskId ? [competentDeskId] : [])].join('.')

/** Where it is handed in and who decides; of another commune or department it says so. */
export const placeLabel = ({ name, resolvingName, competentDeskId }: Place & { readonly name: string; readonly resolvingName: string }, m: Pick<CounterWords, 'elsewhereOf'>): string => {
  const way = `${name} → ${resolvingName}`
  return competentDeskId ? m.elsewhereOf(way) : way
}
