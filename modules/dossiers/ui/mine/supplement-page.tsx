import type { ReactNode } from 'react'
import { Form, useLoaderData } from 'react-router'
import { Button, ButtonLink, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { FormKey, useFailedForm, type FailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { ConflictChoice } from '../draft-conflict.tsx'
import { KeepingStatus } from '../keeping-status.tsx'
import { sayMoment } from '../say.ts'
import { AfterSending } from './after-sending.tsx'
import { lateSupplementFields } from './late-supplement-fields.ts'
import { PageFrame } from './page-frame.tsx'
import { addressOf, nameOf, paperHref } from './say-more.ts'
import type { SupplementShown } from './supplement-loading.ts'
import { useKeepSupplement } from './use-keep-supplement.ts'
import { useSupplementWords } from './supplement-words.ts'
import { useFrameWords } from './frame-words.ts'

const Why = ({ shown, supplement }: SupplementShown): ReactNode => {
  const m = useFrameWords()
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

const SupplementBody = (props: { readonly loaded: SupplementShown; readonly failed: FailedForm | undefined }): ReactNode => {
  const m = useFrameWords()
  const s = useSupplementWords()
  const { loaded, failed } = props
  const { shown, supplement, draftVersion: version } = loaded
  const keeping = useKeepSupplement({ dossierId: shown.summary.dossierId, version })
  const isHere = lateSupplementFields.useIsHere()
  return (
    <Form method="post" reloadDocument={!isHere} encType="multipart/form-data" preventScrollReset>
      <FormKey />
      <EnterKeyButton />
      <Stack gap="l">
        {supplement.late && supplement.answerBy ? <Notice tone="bad"><p>{m.waits.supplementLate(sayMoment(supplement.answerBy))}</p></Notice> : null}
        <Why {...loaded} />
        <KeepingStatus keeping={keeping} words={s.keeping} />
        <lateSupplementFields.Part loaded={loaded} keeping={keeping} />
        <ConflictChoice failed={failed} address={addressOf(nameOf(shown), '/bo-sung')} />
        <AfterSending resumes={loaded.resumes} supplement={supplement} />
        <ButtonRow>
          <Button kind="primary" name="go" value="check">{s.saveAndCheck}</Button>
          <Button name="go" value="save">{s.save}</Button>
          <ButtonLink kind="quiet" to={addressOf(nameOf(shown))}>{m.back}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

/** Exactly what is asked for, each with what is wrong and what was given before; kept as it is given, sent once. */
export const SupplementPage = (): ReactNode => {
  const s = useSupplementWords()
  const loaded = useLoaderData<SupplementShown>()
  const failed = useFailedForm()
  return (
    <PageFrame shown={loaded.shown} title={s.title} lead={s.lead}>
      <SupplementBody key={`${loaded.draftVersion} ${failed === undefined}`} loaded={loaded} failed={failed} />
    </PageFrame>
  )
}

/** Before the page is drawn anew: on the server, and on the way from another page. */
export const bringSupplementPage = lateSupplementFields.bring
