import type { ReactNode } from 'react'
import { useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { DataTable, type Column } from '../../../design-system/components/data-table.tsx'
import { Section, Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { Tag } from '../../../design-system/components/tag.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { useLanguage, type Language } from '../../../platform/web/language.ts'
import { apiOf, valueOf } from '../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../platform/web/messages.ts'
import { listRegisterConnections } from '../contract.ts'
import { registersEn } from './registers-messages.en.ts'
import { registersVi } from './registers-messages.vi.ts'
import { writeMoment } from '../../../kernel/moments.ts'

type Connection = AnswerOf<typeof listRegisterConnections>['items'][number]
type Words = WordsOf<typeof registersVi>

export const loadRegisters = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listRegisterConnections, {}))

const ENDS = ['found', 'kept', 'no-match', 'several', 'down', 'cut'] as const

const causeWords = (cause: string, m: Words): string => (Object.hasOwn(m.causes, cause) ? m.causes[cause as keyof Words['causes']] : m.otherCause(cause))

const stateTag = ({ connected, alerts }: Connection, m: Words): ReactNode => {
  if (!connected) return <Tag tone="warn">{m.notConnected}</Tag>
  return alerts.length > 0 ? <Tag tone="bad">{m.failing}</Tag> : <Tag tone="good">{m.connected}</Tag>
}

const columnsOf = (m: Words): readonly Column<Connection>[] => [
  { key: 'register', label: m.register, names: true, cell: ({ register }) => m.registers[register] },
  { key: 'state', label: m.state, cell: (connection) => stateTag(connection, m) },
  { key: 'answered', label: m.answered, cell: ({ answeredAt }) => (answeredAt === undefined ? m.never : writeMoment(answeredAt)) },
  ...ENDS.map((end): Column<Connection> => ({ key: end, label: m.ends[end], numeric: true, cell: ({ counts }) => String(counts[end] ?? 0) })),
]

type Purpose = Connection['purposes'][number] & Pick<Connection, 'register'>

/** Purposes are worded to stand inside a sentence. */
const begun = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

const purposeColumns = (m: Words, language: Language): readonly Column<Purpose>[] => [
  { key: 'purpose', label: m.purpose, names: true, cell: ({ words }) => begun(words[language]) },
  { key: 'register', label: m.register, cell: ({ register }) => m.registers[register] },
  { key: 'basis', label: m.basis, cell: ({ legalBasis }) => legalBasis },
  { key: 'facts', label: m.taken, cell: ({ facts }) => facts.map((fact) => m.facts[fact] ?? fact).join(', ') || m.nothingTaken },
  { key: 'asked', label: m.asked, numeric: true, cell: ({ asked }) => String(asked) },
  { key: 'last', label: m.lastAsked, cell: ({ lastAt }) => (lastAt === undefined ? m.never : writeMoment(lastAt)) },
]

/** Each register: connected or not, the week's look-ups, and one line for each cause it does not answer for. */
export const RegistersPage = (): ReactNode => {
  const m = useMessages({ vi: registersVi, en: registersEn })
  const language = useLanguage()
  const { items } = useLoaderData<typeof loadRegisters>()
  const alerts = items.flatMap(({ register, alerts: open }) => open.map((alert) => ({ register, ...alert })))
  return (
    <Stack>
      <PageHeader title={m.title} lead={m.lead} />
      {alerts.map(({ register, cause, openedAt, lastAt, failures }) => (
        <Notice key={`${register} ${cause}`} tone="bad" title={m.alert(m.registers[register], causeWords(cause, m))}>
          <p>{m.since(writeMoment(openedAt), writeMoment(lastAt), failures)}</p>
        </Notice>
      ))}
      <Section title={m.week}>
        <DataTable caption={m.week} captionUnseen columns={columnsOf(m)} rows={items} rowKey={({ register }) => register} />
      </Section>
      <Section title={m.purposes}>
        <p>{m.purposesLead}</p>
        <DataTable caption={m.purposes} captionUnseen columns={purposeColumns(m, language)} rows={items.flatMap(({ register, purposes }) => purposes.map((purpose) => ({ register, ...purpose })))} rowKey={({ register, purpose }) => `${register} ${purpose}`} />
      </Section>
    </Stack>
  )
}
