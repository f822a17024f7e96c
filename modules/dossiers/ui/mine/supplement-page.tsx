import { useRef, type ReactNode } from 'react'
import { Form, useLoaderData, useRevalidator } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { fieldError, FormKey, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { AskedQuestions } from '../../../forms/widgets.tsx'
import { answerField, NOTE_FIELD } from '../../domain/supplement-draft.ts'
import { sayMoment } from '../say.ts'
import { AfterSending } from './after-sending.tsx'
import { PageFrame } from './page-frame.tsx'
import { addressOf, nameOf, paperHref } from './say-more.ts'
import { NoteField, PaperItem, QuestionItem, type Answering } from './supplement-items.tsx'
import type { FormAsked, Item, SupplementLoaded } from './supplement-loading.ts'
import { useKeepSupplement, type KeepingSupplement } from './use-keep-supplement.ts'
import { useSupplementWords } from './supplement-words.ts'
import { useMineWords } from './words.ts'

const Why = ({ shown, supplement }: SupplementLoaded): ReactNode => {
  const m = useMineWords()
  const s = useSupplementWords()
  const language = useLanguage()
  const { accounting, requestedBy, requestedAt, answerBy, late } = supplement
  return (
    <Card title={s.why}>
      <Stack gap="s">
        <p>{`${accounting.reason[language]}: ${accounting.words}`}</p>
        <p>{[s.asked(requestedBy, sayMoment(requestedAt)), s.once].join(' ')}</p>
        {answerBy && !late ? <p><strong>{m.waits.supplementUntil(sayMoment(answerBy))}</strong></p> : null}
        {accounting.slip ? <p><TextLink href={paperHref(shown.summary.dossierId, accounting.slip.documentId)} download icon="download">{s.request(accounting.slip.number)}</TextLink></p> : null}
      </Stack>
    </Card>
  )
}

type OfForm = { readonly form: FormAsked; readonly items: readonly Item[]; readonly answering: Answering; readonly keeping: KeepingSupplement }

const Questions = ({ form, items, answering, keeping }: OfForm): ReactNode => {
  const s = useSupplementWords()
  const language = useLanguage()
  const prefix = answerField(form.ref)
  return (
    <AskedQuestions
      form={form.toFill}
      asked={form.asked}
      earlier={form.earlier}
      answers={form.answers}
      prefix={prefix}
      errorOf={(id) => answering.errorOf(`${prefix}${id}`) ?? answering.errorOf(id)}
      onAnswered={(changes) => keeping.keep(Object.fromEntries(Object.entries(changes).map(([id, answer]) => [`${prefix}${id}`, answer])))}
      around={(id, field, brought) => {
        const item = items.find(({ formRef, questionId }) => formRef === form.ref && questionId === id)
        if (brought || !item) return <Card title={s.brought} level={3}>{field}</Card>
        return <QuestionItem item={item} answering={answering} earlier={form.earlierShown[id]?.[language]} field={field} />
      }}
    />
  )
}

const useAnswering = ({ shown, draft }: SupplementLoaded, written: (field: string, words: string) => void): Answering => {
  const failed = useFailedForm()
  return {
    shown,
    wordsOf: (field) => failed?.values[field]?.[0] ?? draft[field] ?? '',
    errorOf: (field) => fieldError(failed, field),
    onWritten: written,
  }
}

const Items = (props: { readonly loaded: SupplementLoaded; readonly keeping: KeepingSupplement }): ReactNode => {
  const { loaded, keeping } = props
  const untold = useRef<Record<string, string>>({})
  const answering = useAnswering(loaded, (field, words) => {
    untold.current[field] = words
  })
  const leave = (): void => {
    const changes = untold.current
    untold.current = {}
    if (Object.keys(changes).length > 0) keeping.keep(changes)
  }
  const { items } = loaded.supplement
  const firstOf = (form: FormAsked): number | undefined => items.find(({ formRef }) => formRef === form.ref)?.serial
  return (
    <div onBlur={leave}>
      <Stack gap="l">
        {items.map((item) => {
          if (item.kind !== 'answer') return <PaperItem key={item.serial} item={item} answering={answering} />
          const form = loaded.forms.find((each) => firstOf(each) === item.serial)
          return form ? <Questions key={item.serial} form={form} items={items} answering={answering} keeping={keeping} /> : null
        })}
        <NoteField field={NOTE_FIELD} answering={answering} />
      </Stack>
    </div>
  )
}

/** Exactly what is asked for, each with what is wrong and what was given before; kept as it is given, sent once. */
export const SupplementPage = (): ReactNode => {
  const m = useMineWords()
  const s = useSupplementWords()
  const loaded = useLoaderData<SupplementLoaded>()
  const { shown, supplement } = loaded
  const { revalidate } = useRevalidator()
  const keeping = useKeepSupplement(shown.summary.dossierId, () => void revalidate())
  const isBad = keeping.state === 'failed' || keeping.state === 'refused' || keeping.state === 'signed-out'
  return (
    <PageFrame shown={shown} title={s.title} lead={s.lead}>
      <Form method="post" encType="multipart/form-data" preventScrollReset>
        <FormKey />
        <Stack gap="l">
          {supplement.late && supplement.answerBy ? <Notice tone="bad"><p>{m.waits.supplementLate(sayMoment(supplement.answerBy))}</p></Notice> : null}
          <Why {...loaded} />
          <output className={isBad ? 'mc-keeping mc-keeping-bad' : 'mc-keeping'}>{s.keeping[keeping.state]}</output>
          <Items loaded={loaded} keeping={keeping} />
          <AfterSending resumes={loaded.resumes} supplement={supplement} />
          <ButtonRow>
            <Button kind="primary" name="go" value="check">{s.saveAndCheck}</Button>
            <Button name="go" value="save">{s.save}</Button>
            <ButtonLink kind="quiet" to={addressOf(nameOf(shown))}>{m.back}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </PageFrame>
  )
}
