import type { ReactNode } from 'react'
import { Section } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { showFileKeeping } from '../../contract-keeping.ts'
import { sayBytes, sayMoment, useKeepingWords } from './words.ts'

type Props = AnswerOf<typeof showFileKeeping>['backups']

/** A backup nobody has restored is a hope: the last good drill stands beside the last backup. */
export const Backups = ({ backup, goodDrill, failedDrill, restored, logHeldUp }: Props): ReactNode => {
  const m = useKeepingWords()
  return (
    <Section title={m.backups} id="backups">
      {failedDrill ? <Notice tone="bad" title={m.drillFailed(sayMoment(failedDrill.at), failedDrill.backup)}>{failedDrill.faults[0]}</Notice> : null}
      {logHeldUp === undefined ? null : <Notice tone="bad" title={m.logHeldUp(sayBytes(logHeldUp))}>{m.logHeldUpToDo}</Notice>}
      {goodDrill ? null : <Notice tone="info" title={m.neverDrilled} />}
      <SummaryList
        rows={[
          { key: 'backup', label: m.lastBackup, value: backup ? [sayMoment(backup.at), m.backedUp(backup.rows, backup.files)].join(' · ') : m.neverBackedUp },
          goodDrill && { key: 'drill', label: m.lastDrill, value: [sayMoment(goodDrill.at), goodDrill.backup, m.backedUp(goodDrill.rows, goodDrill.files)].join(' · ') },
          restored && { key: 'restore', label: m.lastRestore, value: [sayMoment(restored.at), restored.backup, m.backedUp(restored.rows, restored.files)].join(' · ') },
        ]}
      />
    </Section>
  )
}
