import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Section } from '../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { sayLevy, sayLimit, type Channel, type Levy, type Procedure } from './say.ts'
import { TextLines } from './text-lines.tsx'
import { useWords } from './words.ts'

const LevyLine = (props: { readonly levy: Levy }): ReactNode => {
  const m = useWords()
  const { levy } = props
  return (
    <li>
      <strong>{sayLevy(levy, m)}</strong>
      {levy.kind === 'levy' ? null : <span className="mc-meta"> {m.levyKinds[levy.kind]}</span>}
      {levy.note ? <TextLines text={levy.note} /> : null}
      {levy.attachment?.address ? <TextLink href={levy.attachment.address} icon="download">{levy.attachment.fileName}</TextLink> : null}
    </li>
  )
}

const Levies = (props: { readonly levies: readonly Levy[] }): ReactNode => {
  const m = useWords()
  if (props.levies.length === 0) return m.noLevy
  return <ul className="mc-levies">{props.levies.map((levy, index) => <LevyLine key={index} levy={levy} />)}</ul>
}

const useColumns = (channels: readonly Channel[]): readonly Column<Channel>[] => {
  const m = useWords()
  const columns: readonly Column<Channel>[] = [
    { key: 'kind', label: m.channel, names: true, cell: (channel) => m.channels[channel.kind] },
    { key: 'limit', label: m.timeLimit, cell: (channel) => <TextLines text={sayLimit(channel.timeLimit, m)} /> },
    { key: 'levies', label: m.levies, cell: (channel) => <Levies levies={channel.levies} /> },
  ]
  if (channels.every((channel) => channel.note === undefined)) return columns
  return [...columns, { key: 'note', label: m.remark, cell: (channel) => (channel.note === undefined ? null : <TextLines text={channel.note} />) }]
}

type Registered = Procedure['registeredCases'][number]

const RegisteredCases = (props: { readonly cases: readonly Registered[] }): ReactNode => {
  const m = useWords()
  const limited = props.cases.filter((each) => each.timeLimit !== undefined)
  if (limited.length === 0) return null
  return (
    <DataTable
      caption={m.registeredCases}
      columns={[
        { key: 'name', label: m.caseName, names: true, cell: (each) => each.name },
        { key: 'limit', label: m.timeLimit, cell: (each) => (each.timeLimit ? sayLimit(each.timeLimit, m) : null) },
      ]}
      rows={limited}
      rowKey={(each) => each.code}
    />
  )
}

export const ChannelsSection = (props: { readonly procedure: Procedure }): ReactNode => {
  const m = useWords()
  const { channels, registeredCases } = props.procedure
  return (
    <Section id="time" title={m.timeAndMoney}>
      <DataTable caption={m.timeAndMoney} captionUnseen columns={useColumns(channels)} rows={channels} rowKey={(channel) => channel.key} empty={<p>{m.limitUnknown}</p>} />
      <p className="mc-meta mc-after">{m.clockNote}</p>
      <RegisteredCases cases={registeredCases} />
    </Section>
  )
}
