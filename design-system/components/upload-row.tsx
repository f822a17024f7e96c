import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Row } from './layout.tsx'
import { ProgressBar } from './progress-bar.tsx'

export type UploadRowProps = {
  readonly name: string
  /** How it stands, in words; read aloud when it changes. */
  readonly words: string
  readonly tone: 'going' | 'good' | 'bad'
  /** Absent once nothing moves any more. */
  readonly progress?: { readonly value: number; readonly max: number; readonly text: string } | undefined
  readonly actions?: ReactNode
}

export const UploadRows = (props: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <ul className="mc-uploads" aria-label={props.label}>{props.children}</ul>
)

/** One file on its way: its name, its progress, how it stands, and what can be done about it. */
export const UploadRow = (props: UploadRowProps): ReactNode => (
  <li className={classNames('mc-upload', props.tone === 'bad' && 'mc-upload-bad', props.tone === 'good' && 'mc-upload-good')}>
    {props.progress ? <ProgressBar label={props.name} {...props.progress} /> : <strong>{props.name}</strong>}
    <Row spread>
      <output>{props.words}</output>
      {props.actions}
    </Row>
  </li>
)
