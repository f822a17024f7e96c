import type { ReactNode } from 'react'
import { Section } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { showFileKeeping } from '../../contract-keeping.ts'
import { sayBytes, sayMoment, useKeepingWords } from './words.ts'

type Props = AnswerOf<typeof showFileKeeping>['backups']
type Worry = Props['worries'][number]

/** A backup nobody has restored is a hope: the last good drill stands beside the last backup. */
export const Backups = ({ backup, failedBackup, goodDrill, failedDrill, restored, worries, logHeldUp }: Props): ReactNode => {
  const m = useKeepingWords()
  /** What failed is told with its cause; the others are told by their age alone. */
  const causes: Partial<Record<Worry, readonly [title: string, cause: string | undefined]>> = {
    ...(failedBackup ? { 'backup-failed': [m.backupFailed(sayMoment(failedBackup.at)), failedBackup.faults[0]] } : {}),
    ...(failedDrill ? { 'drill-failed': [m.drillFailed(sayMoment(failedDrill.at), failedDrill.backup), failedDrill.faults[0]] } : {}),
  }
  return (
    <Section title={m.backups} id="backups">
      {worries.map((worry) => {
        const [title, cause] = causes[worry] ?? []
        return (
          <Notice key={worry} tone={worry.startsWith('never') ? 'info' : 'bad'} title={title ?? m.worries[worry]}>
            {title === undefined ? null : [cause, m.worries[worry]].filter(Boolean).join(' · ')}
          </Notice>
        )
      })}
      {logHeldUp === undefined ? null : <Notice tone="bad" title={m.logHeldUp(sayBytes(logHeldUp))}>{m.logHeldUpToDo}</Notice>}
      <SummaryList
        rows={[
          { key: 'backup', label: m.lastBackup, value: backup ? [sayMoment(backup.at), m.backedUp(backup.rows, backup.files)].join(' · ') : m.neverBackedUp },
          goodDrill && { key: 'drill', label: m.lastDrill, value: [sayMoment(goodDrill.at), goodDrill.backup, m.backedUp(goodDrill.rows, goodDrill.files), ...(goodDrill.seconds === undefined ? [] : [m.takes(Math.ceil(goodDrill.seconds / 60))])].join(' · ') },
          restored && { key: 'restore', label: m.lastRestore, value: [sayMoment(restored.at), restored.backup, m.backedUp(restored.rows, restored.files)].join(' · ') },
        ]}
      />
    </Section>
  )
}
