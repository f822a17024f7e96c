/** For the pages of what the post carries. */
export { ParcelSection, type ParcelSectionProps } from './ui/citizen/parcel-section.tsx'
export { PlaceFields } from './ui/citizen/place-fields.tsx'
