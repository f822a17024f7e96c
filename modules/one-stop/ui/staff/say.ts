import type { Language } from '../../../../platform/web/language.ts'

export { writeMoment as sayMoment } from '../../../../kernel/moments.ts'

export const sayDate = (text: string): string => text.split('-').toReversed().join('/')

export const sayMoney = (amount: number, language: Language): string => amount.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN')

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string; readonly competentDeskId?: string }

/** Two or three ids in one choice, as a `<select>` sends them. */
export const placeValue = ({ receivingUnitId, resolvingUnitId, competentDeskId }: Place): string => [receivingUnitId, resolvingUnitId, ...(competentDeskId ? [competentDeskId] : [])].join('.')
