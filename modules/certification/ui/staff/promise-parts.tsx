import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { UploadField } from '../../../documents/widgets.tsx'
import { PROLONGING_GROUNDS, PROLONGING_WORDS } from '../../domain/prolong.ts'
import type { ShownCopyRequest } from './copy-request-actions.ts'
import { useCopyWords, useNumber, writeMoment } from './words.ts'

type Page = { readonly request: ShownCopyRequest }

/** When the last of them is given back, why not sooner, and the slip that says so. */
export const Promise = ({ request }: Page): ReactNode => {
  const m = useCopyWords()
  const language = useLanguage()
  const write = useNumber()
  const { requestId, copies, prolongings, handedOutTo } = request
  const last = copies.flatMap(({ state, returnsAt }) => (state !== 'refused' && returnsAt ? [returnsAt] : [])).toSorted().at(-1)
  if (last === undefined || handedOutTo !== undefined) return null
  const address = `/api/desk/certifications/${requestId}`
  return (
    <Notice title={m.promisedAll(writeMoment(last))}>
      {prolongings.length === 0 ? <p>{m.promisedText}</p> : null}
      {prolongings.map(({ serial, workingDays, ground, isAgreed, at, by }) => (
        <p key={serial}>
          {m.prolongedBy(write(workingDays), PROLONGING_WORDS[ground][language], `${by}, ${writeMoment(at)}`)}
          {isAgreed ? <>. <TextLink href={`${address}/prolongings/${serial}/agreement`} newTab icon="document">{m.agreement}</TextLink></> : null}
        </p>
      ))}
      <p><TextLink href={`${address}/slip`} newTab icon="print">{m.slip}</TextLink></p>
    </Notice>
  )
}

/** Two working days at most, or as agreed in writing; whoever asks takes the new slip home. */
export const Prolong = ({ request }: Page): ReactNode => {
  const m = useCopyWords()
  const failed = useFailedForm()
  const language = useLanguage()
  return (
    <Details summary={m.prolongTitle} open={failed?.values['do']?.[0] === 'prolong'}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <input type="hidden" name="unitId" value={request.unitId} />
        <Stack gap="s">
          <p>{m.prolongLead}</p>
          <TextField name="workingDays" label={m.prolongDays} inputMode="numeric" width="xs" error={fieldError(failed, 'workingDays')} defaultValue={keptValue(failed, 'workingDays', '2')} />
          <SelectField name="prolongingGround" label={m.prolongGround} choices={PROLONGING_GROUNDS.map((ground) => ({ value: ground, label: PROLONGING_WORDS[ground][language] }))} defaultValue={keptValue(failed, 'prolongingGround')} error={fieldError(failed, 'ground')} />
          <UploadField name="agreement" oneScan purpose={`copy-agreement-${request.requestId}`} unitId={request.unitId} label={m.agreementFile} hint={m.agreementHint} optional error={fieldError(failed, 'agreement')} />
          <ButtonRow><Button name="do" value="prolong">{m.prolong}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}
