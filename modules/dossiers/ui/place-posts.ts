import type { SentForm } from '../../../platform/web/form.ts'

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string }

/** Two ids in one choice, as a `<select>` sends them. */
export const placeValue = (place: Place): string => `${place.receivingUnitId}.${place.resolvingUnitId}`

export const readPlace = (form: SentForm): { readonly place?: Place } => {
  const [receivingUnitId, resolvingUnitId] = (form.text('place') ?? '').split('.')
  return receivingUnitId && resolvingUnitId ? { place: { receivingUnitId, resolvingUnitId } } : {}
}
