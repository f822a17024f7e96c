import { useEffect, useRef, type FocusEvent, type ReactNode } from 'react'
import { Form, useActionData, useLoaderData, useNavigation } from 'react-router'
import { Button, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { FormKey, useFailedForm } from '../../../../platform/web/form.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { keepBatch } from '../../contract-batch.ts'
import { isFiled, NOT_COMMON, type loadBatch } from './batch-actions.ts'
import { Common, FormChoice } from './batch-common.tsx'
import { BatchList } from './batch-grid.tsx'
import { Faults, FiledRows } from './batch-results.tsx'
import { inTurn } from './in-turn.ts'
import { Levies } from './levies.tsx'
import { useCounterWords } from './words.ts'

/** Many like dossiers: who brings them, the list, what is wrong with which cell, one press, one file of slips. */
export const BatchPage = (): ReactNode => {
  const m = useCounterWords()
  const language = useLanguage()
  const batch = useLoaderData<typeof loadBatch>()
  const failed = useFailedForm()
  const answer: unknown = useActionData()
  const { api } = useDesk()
  const busy = useNavigation().state !== 'idle'
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button stands at the end of a long page, what came of it at the top.
    if (isFiled(answer)) outcome.current?.focus()
  }, [answer])
  const keepTyped = (left: FocusEvent<HTMLFormElement>): void => {
    const { name, value } = left.target as unknown as { readonly name: string; readonly value: string }
    if (!name || NOT_COMMON.test(name)) return
    void inTurn(() => api(keepBatch, { params: { batchId: batch.batchId }, body: { common: { [name]: value } } }))
  }
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={batch.procedure.name} caption={m.batch} lead={m.batchLead} hasError={failed !== undefined} />
      <div ref={outcome} tabIndex={-1}>
        <Stack>
          <FiledRows batch={batch} />
          {isFiled(answer) ? <Faults title={m.refusedRows} faults={answer.refused} columns={batch.columns} /> : null}
        </Stack>
      </div>
      <Form method="post" onBlur={keepTyped}>
        <EnterKeyButton />
        <FormKey />
        <Stack gap="l">
          <Common batch={batch} />
          <FormChoice batch={batch} />
          <Levies reception={{ ...batch, fields: batch.common }} failed={failed} dossiers={batch.ready} />
          <Section title={m.table}>
            <BatchList key={`${batch.typed} ${batch.columns.map(({ key }) => key).join(' ')}`} batch={batch} />
            {batch.unreadable ? <Notice tone="bad"><p>{batch.unreadable[language]}</p></Notice> : null}
            {batch.count > 0 && !batch.unreadable ? <output>{m.ready(batch.ready, batch.faulty)}</output> : null}
            {isFiled(answer) ? null : <Faults title={m.fault} faults={batch.faults} columns={batch.columns} />}
          </Section>
          {batch.ready > 0 ? <ButtonRow><Button kind="primary" name="do" value="file" disabled={busy}>{m.fileAll(batch.ready)}</Button></ButtonRow> : null}
        </Stack>
      </Form>
    </Stack>
  )
}
