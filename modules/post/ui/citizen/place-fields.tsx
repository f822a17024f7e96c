import type { ReactNode } from 'react'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { useMessages } from '../../../../platform/web/messages.ts'
import { PROVINCES } from '../../domain/provinces.ts'
import { placeEn } from './place-messages.en.ts'
import { placeVi } from './place-messages.vi.ts'

export type PlaceFieldsProps = { readonly areas: readonly { readonly code: string; readonly name: string }[]; readonly area?: string | undefined; readonly province?: string | undefined }

/** A commune of the province, or another province: what the post sorts and prices by. */
export const PlaceFields = ({ areas, area, province }: PlaceFieldsProps): ReactNode => {
  const m = useMessages({ vi: placeVi, en: placeEn })
  return (
    <>
      <SelectField name="area" label={m.area} hint={m.areaHint} optional placeholder={m.noArea} choices={areas.map(({ code, name }) => ({ value: code, label: name }))} defaultValue={area ?? ''} />
      <SelectField name="province" label={m.province} optional placeholder={m.noProvince} choices={PROVINCES.map(([value, label]) => ({ value, label }))} defaultValue={province ?? ''} />
    </>
  )
}
