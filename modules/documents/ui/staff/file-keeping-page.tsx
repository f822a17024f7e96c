import type { ReactNode } from 'react'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { ProgressBar } from '../../../../design-system/components/progress-bar.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { decideClosedFile, showFileKeeping } from '../../contract-keeping.ts'
import { Backups } from './backups.tsx'
import { ClosedFiles } from './closed-files.tsx'
import { sayBytes, sayMoment, useKeepingWords, type KeepingWords } from './words.ts'

type Keeping = AnswerOf<typeof showFileKeeping>
type Alarm = Keeping['alarms'][number]

export const loadFileKeeping = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(showFileKeeping, {}))

export const decideAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const sha256 = sent.text('sha256') ?? ''
  const body = { choice: sent.text('choice') as 'confirm', reason: sent.text(`reason-${sha256}`) ?? '' }
  return endForm(await apiOf(args)(decideClosedFile, { params: { sha256 }, body, idempotencyKey: sent.idempotencyKey }), sent, () => '/desk/files')
}

/** Of a content its hash says all; of everything else what was seen is told, too. */
const BY_HASH: readonly Alarm['kind'][] = ['file-missing', 'file-damaged']
/** There is one of each. */
const ALONE: readonly Alarm['kind'][] = ['jobs-stuck', 'outbox-stuck']

const columnsOf = (m: KeepingWords): readonly Column<Alarm>[] => [
  { key: 'kind', label: m.kind, names: true, cell: (alarm) => <Tag tone="bad">{m.kinds[alarm.kind]}</Tag> },
  { key: 'thing', label: m.thing, cell: (alarm) => <>{ALONE.includes(alarm.kind) ? null : <Code>{alarm.thing}</Code>}{BY_HASH.includes(alarm.kind) ? null : <div>{alarm.detail}</div>}<div>{m.toDo[alarm.kind]}</div></> },
  { key: 'seen', label: m.seen, cell: (alarm) => sayMoment(alarm.openedAt) },
]

const Walks = ({ lastFull, current }: Pick<Keeping, 'lastFull' | 'current'>): ReactNode => {
  const m = useKeepingWords()
  const saidFaults = (faults: number): string => (faults === 0 ? m.noFault : m.faults(faults))
  const percent = Math.floor((current?.share ?? 0) * 100)
  return (
    <Section title={m.whole} id="whole">
      {lastFull ? null : <Notice tone="info" title={m.neverFull} />}
      {lastFull && lastFull.faults === 0 ? null : lastFull ? <Notice tone="bad" title={m.faults(lastFull.faults)} /> : null}
      <SummaryList
        rows={[
          lastFull && { key: 'last', label: m.lastFull, value: [sayMoment(lastFull.endedAt), m.walked(lastFull.checked, sayBytes(lastFull.checkedBytes)), saidFaults(lastFull.faults)].join(' · ') },
          current && { key: 'current', label: m.current, value: [m.since(sayMoment(current.begunAt)), m.walked(current.checked, sayBytes(current.checkedBytes)), saidFaults(current.faults)].join(' · ') },
        ]}
      />
      {current ? <ProgressBar label={m.current} value={percent} max={100} text={m.percent(percent)} /> : <p>{m.resting}</p>}
    </Section>
  )
}

/** The administrator's page of what is kept: is it whole, and since when is that known. */
export const FileKeepingPage = (): ReactNode => {
  const m = useKeepingWords()
  const failed = useFailedForm()
  const { lastFull, current, alarms, backups, openAlarms, scanner } = useLoaderData<typeof loadFileKeeping>()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} />
      <Section title={m.alarms} id="alarms">
        <DataTable caption={m.alarms} captionUnseen columns={columnsOf(m)} rows={alarms} rowKey={(alarm) => `${alarm.kind} ${alarm.thing}`} empty={<EmptyState icon="check" title={m.noAlarm} />} />
        {openAlarms > alarms.length ? <p>{m.moreAlarms(openAlarms - alarms.length)}</p> : null}
      </Section>
      <ClosedFiles scanner={scanner} />
      <Backups {...backups} />
      <Walks {...(lastFull ? { lastFull } : {})} {...(current ? { current } : {})} />
    </Stack>
  )
}
