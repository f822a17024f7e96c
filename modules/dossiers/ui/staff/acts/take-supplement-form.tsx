import { useState, type ReactNode } from 'react'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { fieldError } from '../../../../../platform/web/form.ts'
import { UploadField } from '../../../../documents/widgets.tsx'
import { readForm } from '../../../../forms/contract.ts'
import { AskedQuestions, type AskedFile } from '../../../../forms/widgets.tsx'
import { answerField, fileField, NOTE_FIELD, otherField, unableField } from '../../../domain/supplement-draft.ts'
import { ActForm, useActField, useFailedAct, type Act } from './act-form.tsx'
import { itemField } from './take-supplement.ts'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

type Shown = Act['shown']
type Item = NonNullable<Shown['supplement']>['items'][number]
type OfItem = { readonly shown: Shown; readonly item: Item; readonly children?: ReactNode }

const useField = () => useActField('give-supplement')

/** What was asked for, what is wrong with it, what comes now, or why it cannot come. */
const Taken = ({ item, children }: OfItem): ReactNode => {
  const m = useActWords()
  const field = useField()
  return (
    <fieldset>
      <legend><strong>{`${String(item.serial)}. ${item.name ?? item.wrong}`}</strong></legend>
      <input type="hidden" name="item" value={itemField(item)} />
      <Stack gap="s">
        {item.name ? <p>{item.wrong}</p> : null}
        {children}
        <TextField {...field(unableField(item.serial))} label={m.unableBecause} optional />
      </Stack>
    </fieldset>
  )
}

/** Files are of the desk that takes them. */
const Scans = ({ shown, item }: OfItem): ReactNode => {
  const m = useActWords()
  const failed = useFailedAct('give-supplement')
  const name = fileField(item.serial)
  return (
    <>
      {item.files.map(({ fileId, name: fileName }) => <p key={fileId}>{fileName}</p>)}
      <UploadField purpose={`supplement-${shown.summary.dossierId}-${String(item.serial)}`} unitId={shown.receivingUnit.id} name={name} label={m.scansOf(item.name ?? item.wrong)} optional listed={item.files.map(({ fileId }) => fileId)} error={fieldError(failed, name)} />
    </>
  )
}

const TakenPaper = (of: OfItem): ReactNode => {
  const m = useActWords()
  const field = useField()
  const { serial } = of.item
  return (
    <Taken {...of}>
      <Row>
        <TextField {...field(`originals-${String(serial)}`)} label={m.originals} inputMode="numeric" width="xs" optional />
        <TextField {...field(`copies-${String(serial)}`)} label={m.copies} inputMode="numeric" width="xs" optional />
      </Row>
      <Scans {...of} />
    </Taken>
  )
}

const TakenOther = (of: OfItem): ReactNode => {
  const m = useActWords()
  const field = useField()
  return (
    <Taken {...of}>
      <TextArea {...field(otherField(of.item.serial))} label={m.newAnswer} rows={2} optional />
      <Scans {...of} />
    </Taken>
  )
}

const answersBefore = (shown: Shown, ref: string): Readonly<Record<string, string>> =>
  Object.fromEntries(shown.answers.filter(({ formRef, revision }) => formRef === ref && revision === undefined).flatMap(({ lines }) => lines.map(({ questionId, answer }) => [questionId, answer] as const)))

const NOTHING_YET = {}

/** Questions of one form asked anew, in the form's own fields and under its rules. */
const TakenQuestions = ({ shown, formRef }: { readonly shown: Shown; readonly formRef: string }): ReactNode => {
  const m = useActWords()
  const failed = useFailedAct('give-supplement')
  const answer = useAsked(`form ${formRef}`, (api) => api(readForm, { params: { formRef } }))
  const [earlier] = useState(() => answersBefore(shown, formRef))
  if (!answer?.ok) return <output>{answer?.problem.detail ?? m.loading}</output>
  const prefix = answerField(formRef)
  const items = shown.supplement?.items.filter((item) => item.formRef === formRef) ?? []
  const fileOf = ({ fileId, ...asked }: AskedFile): ReactNode => (
    <UploadField {...asked} purpose={`supplement-${shown.summary.dossierId}-${asked.name}`.slice(0, 120)} unitId={shown.receivingUnit.id} listed={fileId === undefined ? [] : [fileId]} />
  )
  return (
    <AskedQuestions
      form={answer.value}
      asked={items.flatMap(({ questionId }) => questionId ?? [])}
      earlier={earlier}
      answers={NOTHING_YET}
      prefix={prefix}
      errorOf={(id) => fieldError(failed, `${prefix}${id}`) ?? fieldError(failed, id)}
      onAnswered={() => undefined}
      fileField={fileOf}
      around={(id, field) => {
        const item = items.find(({ questionId }) => questionId === id)
        return item ? <Taken shown={shown} item={item}>{field}</Taken> : field
      }}
    />
  )
}

/** In the order they were asked; questions of one form stand together, where its first one is. */
const TakenItem = (of: OfItem): ReactNode => {
  const { shown, item } = of
  if (item.kind === 'component') return <TakenPaper {...of} />
  if (item.kind === 'other') return <TakenOther {...of} />
  const first = shown.supplement?.items.find(({ formRef }) => formRef === item.formRef)
  return first?.serial === item.serial && item.formRef ? <TakenQuestions shown={shown} formRef={item.formRef} /> : null
}

/** Over the counter, every item at once: papers counted and scanned, questions in their own fields. */
export const TakeSupplementForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useField()
  const items = shown.supplement?.items ?? []
  return (
    <ActForm shown={shown} act="give-supplement" withFile>
      <input type="hidden" name="desk" value={shown.receivingUnit.id} />
      {items.map((item) => <TakenItem key={item.serial} shown={shown} item={item} />)}
      <TextField {...field(NOTE_FIELD)} label={m.note} optional />
    </ActForm>
  )
}
