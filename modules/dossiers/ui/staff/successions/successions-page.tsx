import type { ReactNode } from 'react'
import { Form, useActionData, useLoaderData, useNavigation, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../../design-system/components/button.tsx'
import { Card } from '../../../../../design-system/components/card.tsx'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { EmptyState } from '../../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TickBox } from '../../../../../design-system/staff/tick-box.tsx'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import { fieldError, FormKey, useFailedForm } from '../../../../../platform/web/form.ts'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../../../platform/web/loader.ts'
import { listSplitUnits } from '../../../contract.ts'
import type { Summary } from '../../say.ts'
import { useDossierColumns } from '../lists/dossier-columns.tsx'
import { itemValue, type LookAhead, type MovedOutcomes } from './succession-action.ts'
import { useSuccessionWords } from './words.ts'

type Waiting = AnswerOf<typeof listSplitUnits>['items'][number]

export const loadSuccessions = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listSplitUnits, {}))

const nameOf = ({ code, procedure, applicantName }: Summary): string => `${code ?? procedure.name} (${applicantName})`
const sayDay = (day: string): string => day.split('-').toReversed().join('/')

const useColumns = (ticked: readonly string[]): readonly Column<Summary>[] => {
  const m = useSuccessionWords()
  const columns = useDossierColumns()
  return [
    {
      key: 'chosen',
      label: m.chosen,
      cell: (dossier) => {
        const value = itemValue({ ...dossier, name: nameOf(dossier) })
        return <TickBox name="item" value={value} label={m.choose(nameOf(dossier))} defaultChecked={ticked.includes(value)} />
      },
    },
    ...columns,
  ]
}

const Preview = ({ shown, heir }: { readonly shown: LookAhead; readonly heir: string }): ReactNode => {
  const m = useSuccessionWords()
  const language = useLanguage()
  const stands = shown.items.some(({ refusal }) => refusal) || shown.missingRoles.length > 0
  return (
    <Notice tone={stands ? 'warn' : 'info'} title={m.previewTitle(heir)} live>
      <ul>
        {shown.missingRoles.map(({ role, name }) => <li key={role}>{m.missingRole(name[language])}</li>)}
        {shown.items.map(({ dossierId, parts, losesHands, refusal }) => (
          <li key={dossierId}>
            {refusal ? `${shown.names[dossierId] ?? ''}: ${refusal[language]}` : m.moves(shown.names[dossierId] ?? '', parts.map((part) => m.parts[part]).join(', '))}
            {losesHands ? `; ${m.losesHands(losesHands)}` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Outcomes = ({ outcomes }: MovedOutcomes): ReactNode => {
  const m = useSuccessionWords()
  return (
    <Notice tone={outcomes.some(({ refused }) => refused !== undefined) ? 'warn' : 'good'} title={m.outcomes} live>
      <ul>{outcomes.map(({ name, refused }) => <li key={name}>{`${name}: ${refused === undefined ? m.moved : m.notMoved(refused)}`}</li>)}</ul>
    </Notice>
  )
}

const isOf = <K extends (LookAhead | MovedOutcomes)['kind']>(answer: unknown, kind: K): answer is Extract<LookAhead | MovedOutcomes, { kind: K }> =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === kind

const UnitForm = ({ waiting }: { readonly waiting: Waiting }): ReactNode => {
  const m = useSuccessionWords()
  const answer: unknown = useActionData()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  const preview = isOf(answer, 'preview') && answer.values['fromUnitId']?.[0] === waiting.unit.id ? answer : undefined
  const kept = preview?.values ?? failed?.values ?? {}
  const columns = useColumns(kept['item'] ?? [])
  const heir = waiting.heirs.find(({ id }) => id === preview?.toUnitId)?.name ?? ''
  const { unit, dossiers, heirs, total } = waiting
  return (
    <Section title={unit.name} lead={m.closedOn(sayDay(waiting.closedOn))}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="fromUnitId" value={unit.id} />
        <Stack>
          {total > dossiers.length ? <p>{m.first(dossiers.length, total)}</p> : null}
          <DataTable caption={unit.name} captionUnseen columns={columns} rows={dossiers} rowKey={({ dossierId }) => dossierId} />
          {preview ? <Preview shown={preview} heir={heir} /> : null}
          <Card>
            <SelectField name="toUnitId" label={m.heir} error={failed?.values['fromUnitId']?.[0] === unit.id ? fieldError(failed, 'toUnitId') : undefined} choices={heirs.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={kept['toUnitId']?.[0] ?? ''} />
            <TextArea name="words" label={m.words} hint={m.wordsHint} rows={2} defaultValue={kept['words']?.[0] ?? ''} />
            <ButtonRow>
              <Button kind="secondary" name="do" value="preview" busy={busy}>{m.preview}</Button>
              <Button kind="primary" name="do" value="move" busy={busy}>{m.move}</Button>
            </ButtonRow>
          </Card>
        </Stack>
      </Form>
    </Section>
  )
}

/** Open dossiers of units that several took over, moved by whoever leads or controls above. */
export const SuccessionsPage = (): ReactNode => {
  const m = useSuccessionWords()
  const { items } = useLoaderData<typeof loadSuccessions>()
  const failed = useFailedForm()
  const answer: unknown = useActionData()
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={m.lead} hasError={failed !== undefined} />
      {isOf(answer, 'moved') ? <Outcomes {...answer} /> : null}
      {items.length === 0 ? <EmptyState icon="work" title={m.none}><p>{m.noneText}</p></EmptyState> : items.map((waiting) => <UnitForm key={waiting.unit.id} waiting={waiting} />)}
    </Stack>
  )
}
