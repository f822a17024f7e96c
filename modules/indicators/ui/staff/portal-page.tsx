import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { DataTable } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Code, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { showQualityIndex } from '../../contract.ts'
import { bringPortalList, comparePortal } from '../../contract-portal.ts'
import { LATENESS } from '../../domain/drilling.ts'
import { useFigure } from '../index-parts.tsx'
import { sayDay, sayMoment } from '../say.ts'
import { useIndicatorWords } from '../words.ts'
import { deskAddress, lookedAt, PeriodTabs, QualityFrame, type Looked } from './quality-frame.tsx'
import { useQualityDeskWords } from './words.ts'

const asked = ({ unit, period }: Looked) => ({ ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) })

export const loadPortal = async (args: LoaderFunctionArgs) => {
  const looked = lookedAt(args)
  const [compared, index] = await Promise.all([apiOf(args)(comparePortal, { query: asked(looked) }), apiOf(args)(showQualityIndex, { query: asked(looked) })])
  return { looked, periods: valueOf(index).periods, ...valueOf(compared) }
}

export const portalAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const looked = lookedAt(args)
  const file = form.file('file')
  const body = new Uint8Array(file === undefined ? [] : await file.arrayBuffer())
  const query = { ...asked(looked), component: form.text('component') ?? LATENESS }
  return endForm(await apiOf(args)(bringPortalList, { query, body, fileName: file?.name ?? '', idempotencyKey: form.idempotencyKey }), form, () => deskAddress('portal', looked))
}

type Loaded = ReturnType<typeof useLoaderData<typeof loadPortal>>
type Value = Loaded['components'][number]['there']

const BringIn = (): ReactNode => {
  const m = useQualityDeskWords()
  const failed = useFailedForm()
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <Stack>
        <ErrorSummary problem={failed?.problem} />
        <FileField name="file" label={m.portalFile} hint={m.portalFileHint} accept=".csv,.xlsx,text/csv" />
        <TextField name="component" label={m.portalComponent} defaultValue={keptValue(failed, 'component', LATENESS)} error={fieldError(failed, 'component')} />
        <ButtonRow><Button kind="primary">{m.bring}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

const Figures = ({ components }: { readonly components: Loaded['components'] }): ReactNode => {
  const m = useQualityDeskWords()
  const language = useLanguage()
  const say = useFigure()
  const said = ({ numerator, denominator, rate, points }: Value): string =>
    numerator === undefined ? '–' : `${say(numerator)} / ${say(denominator ?? 0)}${rate === undefined ? '' : ` = ${say(rate)} %`}${points === undefined ? '' : ` → ${say(points)}`}`
  return (
    <DataTable
      caption={m.bothFigures}
      columns={[
        { key: 'component', label: m.component, names: true, cell: ({ component, name }) => `${component} ${name[language]}` },
        { key: 'here', label: m.here, numeric: true, cell: ({ here }) => said(here) },
        { key: 'there', label: m.there, numeric: true, cell: ({ there }) => said(there) },
      ]}
      rows={components}
      rowKey={({ component }) => component}
    />
  )
}

type Line = Loaded['differences'][number]

/** Where what bears the code is read, a procedure on its public page; nothing of ours bears one that is unknown. */
const wayTo = ({ code, dossierId, itemId, name }: Line): { readonly to: string } | { readonly href: string } | undefined => {
  if (dossierId !== undefined) return { to: `/desk/dossiers/${code}` }
  if (itemId !== undefined) return { to: `/desk/feedback/${itemId}` }
  return name === undefined ? undefined : { href: `/thu-tuc/${code}` }
}

const Differences = ({ differences, more, notCompared }: Pick<Loaded, 'differences' | 'more' | 'notCompared'>): ReactNode => {
  const m = useQualityDeskWords()
  const not = notCompared.length === 0 ? null : <p>{m.codesNotCompared(notCompared.join(', '))}</p>
  if (differences.length === 0) return not ?? <p>{m.codesSame}</p>
  const known = ({ name, receivedOn, endedOn, lateAt }: Line): string =>
    [...(name ? [name] : []), ...(receivedOn ? [m.receivedOn(sayDay(receivedOn))] : []), ...(endedOn ? [m.endedOn(sayDay(endedOn))] : []), ...(lateAt ? [m.lateSince(sayMoment(lateAt))] : [])].join(', ')
  return (
    <Stack>
      {not}
      {more ? <p>{m.codesMore}</p> : null}
      <DataTable
        caption={m.codesDiffer}
        columns={[
          { key: 'code', label: m.codeColumn, names: true, cell: (line) => {
            const way = wayTo(line)
            return way === undefined ? <Code>{line.code}</Code> : <TextLink look="strong" {...way}>{line.code}</TextLink>
          } },
          { key: 'component', label: m.component, cell: ({ component }) => component },
          { key: 'reason', label: m.reason, cell: ({ reason }) => m.reasons[reason] },
          { key: 'known', label: m.known, cell: known },
        ]}
        rows={differences}
        rowKey={({ component, code }) => `${component}|${code}`}
      />
    </Stack>
  )
}

const Board = ({ board }: { readonly board: NonNullable<Loaded['board']> }): ReactNode => {
  const [m, words, say] = [useQualityDeskWords(), useIndicatorWords(), useFigure()]
  const { at, unknown, total, groups } = board
  const rows = [...groups.map((each) => ({ ...each, key: each.group as string, name: words.groupNames[each.group] })), { ...total, key: 'total', name: words.total, maxPoints: 100 }]
  return (
    <Section title={m.boardTitle} lead={m.boardLead(sayMoment(at))}>
      <Stack>
        <DataTable
          caption={m.boardTitle}
          captionUnseen
          columns={[
            { key: 'group', label: words.groups, names: true, cell: ({ name }) => name },
            { key: 'here', label: m.here, numeric: true, cell: ({ here, counted }) => words.pointsOf(say(here), say(counted)) },
            { key: 'there', label: m.there, numeric: true, cell: ({ there, maxPoints }) => (there === undefined ? words.none : words.pointsOf(say(there), say(maxPoints))) },
            { key: 'apart', label: m.apart, numeric: true, cell: ({ here, counted, maxPoints, there }) => (there === undefined || counted < maxPoints ? words.none : say(Math.round((here - there) * 100) / 100)) },
          ]}
          rows={rows}
          rowKey={({ key }) => key}
        />
        {unknown.length > 0 ? <Details summary={m.boardUnknown(say(unknown.length))}><ul lang="vi">{unknown.map((name) => <li key={name}>{name}</li>)}</ul></Details> : null}
      </Stack>
    </Section>
  )
}

/** Domain §1.5: the duty to reconcile with the national portal. */
export const PortalPage = (): ReactNode => {
  const m = useQualityDeskWords()
  const say = useFigure()
  const { looked, unit, period, periods, brought, board, components, differences, more, notCompared } = useLoaderData<typeof loadPortal>()
  return (
    <QualityFrame tab="portal" unitName={unit.name} looked={looked}>
      <PeriodTabs tab="portal" looked={looked} periods={periods} current={period} />
      <p>{m.portalLead}</p>
      {board === undefined ? null : <Board board={board} />}
      {brought === undefined ? <EmptyState title={m.broughtNothing} /> : (
        <Section title={m.broughtAt(brought.fileName, sayMoment(brought.at), say(brought.lines))}>
          <Stack>
            <Figures components={components} />
            <Differences differences={differences} more={more} notCompared={notCompared} />
          </Stack>
        </Section>
      )}
      <Card><BringIn /></Card>
    </QualityFrame>
  )
}
