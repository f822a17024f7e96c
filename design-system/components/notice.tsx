import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad'
const ICONS = { info: 'info', good: 'check', warn: 'warn', bad: 'warn' } as const

/** Something to know before going on. `live` when it appears after the page has loaded. */
export const Notice = (props: {
  readonly tone?: NoticeTone
  readonly title?: string
  readonly live?: boolean
  readonly children?: ReactNode
}): ReactNode => {
  const words = useWords()
  const tone = props.tone ?? 'info'
  const role = props.live ? (tone === 'bad' ? 'alert' : 'status') : undefined
  return (
    <div className={`mc-notice mc-notice-${tone}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div className="mc-notice-body">
        {props.title ? <p className="mc-notice-title">{props.title}</p> : <span className="mc-unseen">{words[tone]}: </span>}
        {props.children}
      </div>
    </div>
  )
}
