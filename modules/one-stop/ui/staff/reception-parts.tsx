import type { ReactNode } from 'react'
import { Button } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, keptDate, keptValue, type FailedForm } from '../../../../platform/web/form.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { UploadField } from '../../../documents/widgets.tsx'
import { fileFieldName, ReusedPapers, ReuseOffers, type Offers } from '../../../dossiers/widgets.tsx'
import type { showFilingDraft } from '../../../dossiers/contract.ts'
import type { showReception } from '../../contract-counter.ts'
import { placeLabel, placeValue, sayMoment } from './say.ts'
import { useCounterWords } from './words.ts'

export type Draft = AnswerOf<typeof showFilingDraft>
export type Reception = AnswerOf<typeof showReception>
type Part = { readonly draft: Draft; readonly offers: Offers; readonly reception: Reception; readonly failed: FailedForm | undefined }

const Parcel = ({ reception, failed }: Part): ReactNode => {
  const m = useCounterWords()
  const shared = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name, reception.fields[name]) })
  return (
    <Card title={m.parcel} level={2}>
      <TextField {...shared('parcel.number')} label={m.parcelNumber} width="m" />
      <TextField {...shared('parcel.sender')} label={m.parcelSender} />
      <DateField name="parcel.stampedOn" label={m.parcelStampedOn} error={fieldError(failed, 'parcel.stampedOn')} defaultValue={keptDate(failed, 'parcel.stampedOn', reception.fields['parcel.stampedOn'])} />
    </Card>
  )
}

const Consent = ({ draft, reception, failed }: Part): ReactNode => {
  const m = useCounterWords()
  const files = draft.components.flatMap((component) => component.files)
  const shared = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name, reception.fields[name]) })
  return (
    <Card title={m.consent} level={2}>
      <RadioGroup {...shared('consent.how')} label={m.consentHow} choices={(['spoken', 'signed-paper'] as const).map((value) => ({ value, label: m.consentWays[value] }))} />
      <TextField {...shared('consent.givenBy')} label={m.consentGivenBy} />
      <SelectField {...shared('consent.fileId')} label={m.consentFile} optional choices={files.map(({ fileId, name }) => ({ value: fileId, label: name }))} />
    </Card>
  )
}

/** Where it goes, how it came, and what that way asks for. */
export const Way = (props: Part): ReactNode => {
  const m = useCounterWords()
  const { draft, reception, failed } = props
  const { fields, places } = reception
  const { receivingUnitId, resolvingUnitId } = draft.place ?? { receivingUnitId: '', resolvingUnitId: '' }
  const chosen = draft.place ? placeValue({ receivingUnitId, resolvingUnitId, ...(fields['competentDeskId'] ? { competentDeskId: fields['competentDeskId'] } : {}) }) : ''
  const elsewhere = fields['competentDeskId'] ?? ''
  const channel = keptValue(failed, 'channel', fields['channel'] ?? 'in-person')
  return (
    <>
      <SelectField
        name="place"
        label={m.place}
        choices={places.map((place) => ({ value: placeValue(place), label: placeLabel(place, m) }))}
        defaultValue={keptValue(failed, 'place', chosen)}
      />
      {elsewhere === '' ? null : (
        <RadioGroup name="returningUnitId" label={m.returnAt} inline choices={[{ value: '', label: m.returnHere }, { value: elsewhere, label: m.returnThere }]} defaultValue={fields['returningUnitId'] ?? ''} />
      )}
      <RadioGroup name="channel" label={m.channel} inline choices={(['in-person', 'postal', 'online'] as const).map((value) => ({ value, label: m.channels[value] }))} defaultValue={channel} />
      {channel === 'postal' ? <Parcel {...props} /> : null}
      {channel === 'online' ? <Consent {...props} /> : null}
      {draft.cases.length > 1 ? (
        <RadioGroup name="caseKey" label={m.whichCase} choices={draft.cases.map(({ key, name }) => ({ value: key, label: name }))} defaultValue={keptValue(failed, 'caseKey', draft.caseKey ?? draft.cases[0]?.key)} />
      ) : null}
    </>
  )
}

const Component = (props: Part & { readonly component: Draft['components'][number] }): ReactNode => {
  const m = useCounterWords()
  const { component, draft, reception, failed } = props
  const { key, name, originals, copies, asked, files } = component
  const count = (field: string, label: string, value: number) => (
    <TextField name={field} label={label} inputMode="numeric" width="xs" optional error={fieldError(failed, field)} defaultValue={keptValue(failed, field, value === 0 ? '' : String(value))} />
  )
  return (
    <Card title={name} level={3}>
      <Stack gap="s">
        <p>{m.asked([asked.originals > 0 ? m.originals(asked.originals) : '', asked.copies > 0 ? m.copies(asked.copies) : ''].filter(Boolean).join(', '))}</p>
      <ReusedPapers component={component} />
      <ReuseOffers component={component} offers={props.offers} />
      <Row>
        {count(`originals-${key}`, m.originalsLabel, originals)}
        {count(`copies-${key}`, m.copiesLabel, copies)}
      </Row>
      {files.map((file) => (
        <Row key={file.fileId} spread>
          <span>{file.name}</span>
          <Button size="s" kind="quiet" name="remove" value={`${key}|${file.fileId}`} label={m.removeNamed(file.name)}>{m.remove}</Button>
        </Row>
      ))}
      <UploadField purpose={`counter-${draft.draftId}-${key}`} unitId={draft.place?.receivingUnitId ?? reception.places[0]?.receivingUnitId} listed={files.map(({ fileId }) => fileId)} name={fileFieldName(key)} label={m.attach(name)} optional error={fieldError(failed, fileFieldName(key))} />
      {originals + copies + files.length + (component.reused ?? []).length > 0 ? null : (
        <TextField name={`waive-${key}`} label={m.waive(name)} hint={m.waiveHint} optional error={fieldError(failed, `waive-${key}`)} defaultValue={keptValue(failed, `waive-${key}`, reception.fields[`waive-${key}`])} />
      )}
      </Stack>
    </Card>
  )
}

/** The procedure's own form: filled in here for the person, or handed in on paper. */
export const ProcedureForm = ({ draft }: Pick<Part, 'draft'>): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const { form } = draft
  if (form === undefined) return null
  const isTyped = Object.entries(form.answers).some(([field, text]) => text !== '' && !draft.register.formFilled.includes(field))
  const said = form.faults.length === 0 ? m.formTyped : m.formLacking(form.faults.length)
  return (
    <Section title={m.formSection}>
      <p>{form.title[language]}</p>
      {isTyped && form.faults.length > 0 ? <Notice tone="warn"><p>{said}</p></Notice> : <p>{isTyped ? said : m.formOnPaper}</p>}
      <TextLink to={`/desk/counter/${draft.draftId}/form`}>{m.formOpen}</TextLink>
    </Section>
  )
}

export const Components = (props: Part): ReactNode => {
  const m = useCounterWords()
  const mayDigitise = useMay('digitise', 'dossier')
  return (
    <Section title={m.components}>
      <Stack>
        {mayDigitise ? <p><TextLink to={`/desk/counter/${props.draft.draftId}/digitise`} icon="document">{m.digitise}</TextLink></p> : null}
        {props.draft.components.map((component) => <Component key={component.key} {...props} component={component} />)}
      </Stack>
    </Section>
  )
}

/** The promise before anybody is bound by it, with its reason. */
export const Promised = ({ reception, failed }: Part): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const { preview, fields } = reception
  if (!preview) return null
  return (
    <Card title={m.promise} level={2}>
      <p><strong>{preview.dueAt ? sayMoment(preview.dueAt) : m.noDate}</strong></p>
      {preview.handover === 'at-once' ? null : <p>{m.handoverBy(sayMoment(preview.handoverBy))}</p>}
      <Details summary={m.why}>
        <ul>{preview.why[language].map((line, index) => <li key={`${String(index)}`}>{line}</li>)}</ul>
      </Details>
      {preview.immediate ? (
        <CheckboxGroup name="slipAsked" label={m.immediate} choices={[{ value: 'yes', label: m.slipAsked }]} defaultValues={keptValue(failed, 'slipAsked', fields['slipAsked']) === 'yes' ? ['yes'] : []} />
      ) : null}
    </Card>
  )
}

export const Warnings = ({ reception, failed }: Part): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  if (reception.warnings.length === 0) return null
  return (
    <Section title={m.warnings}>
      <Stack gap="s">
        {reception.warnings.map((warning, index) => (
          <Notice key={`${warning.kind}-${String(index)}`} tone={warning.tone}>
            <p>{warning[language]}</p>
            {warning.kind.startsWith('acting-') && warning.kind !== 'acting-verified' ? <TextLink href="/desk/representations" newTab>{m.recordActing}</TextLink> : null}
            {warning.reference ? <TextLink href={`/desk/dossiers/${encodeURIComponent(warning.reference)}`} newTab>{m.seeDossier}</TextLink> : null}
          </Notice>
        ))}
        {reception.sameOpen ? (
          <>
            <CheckboxGroup name="sameFilingSeen" label={m.warnings} choices={[{ value: 'yes', label: m.sameFilingSeen }]} defaultValues={keptValue(failed, 'sameFilingSeen', reception.fields['sameFilingSeen']) === 'yes' ? ['yes'] : []} />
            <TextArea name="anotherReason" label={m.anotherReason} hint={m.anotherReasonHint} optional rows={2} maxLength={1000} defaultValue={keptValue(failed, 'anotherReason', reception.fields['anotherReason'])} />
          </>
        ) : null}
      </Stack>
    </Section>
  )
}
