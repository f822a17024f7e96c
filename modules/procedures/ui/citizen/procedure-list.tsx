import type { Static } from 'typebox'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Code } from '../../../../design-system/components/layout.tsx'
import { Tag, TagList } from '../../../../design-system/components/tag.tsx'
import type { procedureLine } from '../../contract.ts'
import { useWords } from './words.ts'

type Line = Static<typeof procedureLine>

const OnlineTag = (props: { readonly line: Line }): ReactNode => {
  const m = useWords()
  const { serviceLevel, channels } = props.line
  if (serviceLevel === 'full') return <Tag tone="good">{m.serviceLevels.full}</Tag>
  if (serviceLevel === 'partial') return <Tag tone="action">{m.serviceLevels.partial}</Tag>
  return channels.includes('online') ? <Tag tone="action">{m.channels.online}</Tag> : null
}

const ProcedureItem = (props: { readonly line: Line }): ReactNode => {
  const m = useWords()
  const { line } = props
  return (
    <li className="mc-result">
      <h2><Link to={`/thu-tuc/${encodeURIComponent(line.code)}`}>{line.name}</Link></h2>
      <p className="mc-meta"><Code>{line.code}</Code> · {line.sector.name}{line.agency === '' ? null : <> · {line.agency}</>}</p>
      <TagList>{[<OnlineTag key="online" line={line} />, ...line.levels.map((level) => <Tag key={level}>{m.levels[level]}</Tag>)]}</TagList>
    </li>
  )
}

export const ProcedureList = (props: { readonly procedures: readonly Line[] }): ReactNode => {
  const m = useWords()
  return (
    <ol className="mc-results" aria-label={m.results} lang="vi">
      {props.procedures.map((line) => <ProcedureItem key={line.code} line={line} />)}
    </ol>
  )
}
