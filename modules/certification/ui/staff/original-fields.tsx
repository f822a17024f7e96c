import type { ReactNode } from 'react'
import { CheckboxField } from '../../../../design-system/components/checkbox-field.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Row } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, keptDate, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { UploadField } from '../../../documents/widgets.tsx'
import { useCopyWords } from './words.ts'

/** What is said of one original; the scan is kept for the unit as soon as it is chosen. */
export const OriginalFields = ({ unitId, purpose }: { readonly unitId: string; readonly purpose: string }): ReactNode => {
  const m = useCopyWords()
  const failed = useFailedForm()
  const field = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name) })
  return (
    <>
      <TextField {...field('name')} label={m.name} hint={m.nameHint} maxLength={300} />
      <Row>
        <TextField {...field('number')} label={m.originalNumber} width="m" optional maxLength={300} />
        <TextField {...field('issuer')} label={m.issuer} width="m" optional maxLength={300} />
      </Row>
      <DateField name="issuedOn" label={m.issuedOn} optional error={fieldError(failed, 'issuedOn')} defaultValue={keptDate(failed, 'issuedOn')} />
      <DateField name="validUntil" label={m.validUntil} hint={m.validUntilHint} optional error={fieldError(failed, 'validUntil')} defaultValue={keptDate(failed, 'validUntil')} />
      <Row>
        <TextField {...field('pages')} label={m.pages} inputMode="numeric" width="xs" defaultValue={keptValue(failed, 'pages', '1')} />
        <TextField {...field('copies')} label={m.copies} inputMode="numeric" width="xs" defaultValue={keptValue(failed, 'copies', '1')} />
      </Row>
      <UploadField name="scan" oneScan purpose={purpose} unitId={unitId} label={m.scan} hint={m.scanHint} error={fieldError(failed, 'scan')} />
      <CheckboxField name="isCompared" label={m.compared} error={fieldError(failed, 'isCompared')} value="yes" defaultChecked={keptValue(failed, 'isCompared') === 'yes'} />
    </>
  )
}
