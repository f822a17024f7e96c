import type { SentForm } from '../../../platform/web/form.ts'

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string }

/** Two ids in one choice, as a `<select>` sends them. */
export const placeValue = (place: Place): string => `${place.receivingUnitId}.${place.resolvingUnitId}`

/** None: nothing is chosen, or no more. */
export const parsePlace = (text: string): Place | null => {
  const [receivingUnitId, resolvingUnitId] = text.split('.')
  return receivingUnitId && resolvingUnitId ? { receivingUnitId, resolvingUnitId } : null
}

export const readPlace = ({ values }: SentForm): { readonly place?: Place | null } => (values['place'] === undefined ? {} : { place: parsePlace(values['place'][0] ?? '') })
