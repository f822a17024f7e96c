import { useEffect, useRef, type ReactNode } from 'react'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { fieldError, useFailedForm } from '../../../../platform/web/form.ts'
import { useLeaveWithPage } from '../../../../platform/web/leave-with-page.ts'
import { answerField, NOTE_FIELD } from '../../domain/supplement-draft.ts'
import type { Keeping } from '../use-keeping.ts'
import { NoteField, PaperItem, type Answering } from './supplement-items.tsx'
import type { FormOnPage, SupplementShown } from './supplement-loading.ts'
import { SupplementQuestions } from './supplement-questions.tsx'

const useAnswering = ({ shown, draft, offers }: SupplementShown, written: (field: string, words: string) => void): Answering => {
  const failed = useFailedForm()
  return {
    shown,
    offers,
    wordsOf: (field) => failed?.values[field]?.[0] ?? draft[field] ?? '',
    errorOf: (field) => fieldError(failed, field),
    onWritten: written,
  }
}

/** Words written before this listened; answers to questions are picked up by their own form. */
const wordsBefore = (root: HTMLElement, forms: readonly FormOnPage[]): Record<string, string> =>
  Object.fromEntries([...root.querySelectorAll('textarea')].filter(({ name, value, defaultValue }) => value !== defaultValue && !forms.some(({ ref }) => name.startsWith(answerField(ref)))).map(({ name, value }) => [name, value]))

export type SupplementFieldsProps = { readonly loaded: SupplementShown; readonly keeping: Keeping }

/** Each thing asked for with what is wrong and its field; told to be kept when it is left. */
export const SupplementFields = ({ loaded, keeping }: SupplementFieldsProps): ReactNode => {
  const root = useRef<HTMLDivElement>(null)
  const untold = useRef<Record<string, string>>({})
  const answering = useAnswering(loaded, (field, words) => {
    untold.current[field] = words
  })
  const leave = (): void => {
    const changes = untold.current
    untold.current = {}
    if (Object.keys(changes).length > 0) keeping.keep(changes)
  }
  useLeaveWithPage(root, leave)
  const { forms, supplement } = loaded
  useEffect(() => {
    if (root.current) untold.current = { ...wordsBefore(root.current, forms), ...untold.current }
    leave()
    // Once, when the page answers by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const firstOf = (form: FormOnPage): number | undefined => supplement.items.find(({ formRef }) => formRef === form.ref)?.serial
  return (
    <div ref={root} onBlur={leave}>
      <Stack gap="l">
        {supplement.items.map((item) => {
          if (item.kind !== 'answer') return <PaperItem key={item.serial} item={item} answering={answering} />
          const form = forms.find((each) => firstOf(each) === item.serial)
          return form ? <SupplementQuestions key={item.serial} form={form} items={supplement.items} answering={answering} keeping={keeping} /> : null
        })}
        <NoteField field={NOTE_FIELD} answering={answering} />
      </Stack>
    </div>
  )
}
