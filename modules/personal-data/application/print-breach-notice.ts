// NĐ 13/2023/NĐ-CP article 23.4, Luật 91/2025/QH15 article 23: the notice of a breach, to be numbered and signed outside.
import { fileURLToPath } from 'node:url'
import { writeMoment } from '../../../kernel/moments.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { Work } from '../../../platform/work.ts'
import { letterheadOf } from '../../official-documents/index.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import type { BreachRefusal } from '../domain/refusal.ts'
import { findBreach, listBreachEvents } from '../store/breach-store.ts'
import { factsKnown } from './breaches.ts'

const TEMPLATE = fileURLToPath(new URL('../templates/breach-notice.typ', import.meta.url))
const NOT_KNOWN = 'chưa xác định'

export const printBreachNotice = async (work: Work, breachId: string): Promise<Outcome<Uint8Array, BreachRefusal>> => {
  const breach = await findBreach(work.tx, breachId)
  if (breach === undefined) return refuse({ kind: 'breach-unknown' })
  const { peopleCount, ...facts } = factsKnown(await listBreachEvents(work.tx, [breachId]))
  const { name: issuer, parentName: above, place } = await letterheadOf(work, await getSeededUnitId(work, 'province'))
  const [year, month, day] = plainDateAt(work.now).split('-').map(Number)
  return ok(
    await renderPdf({
      templatePath: TEMPLATE,
      content: {
        ...facts, people: peopleCount === undefined ? NOT_KNOWN : String(peopleCount), issuer, above, place, author: work.actor.kind === 'staff' ? work.actor.fullName : '',
        noticedAt: writeMoment(breach.noticedAt), noticeDueAt: writeMoment(breach.noticeDueAt), printedAt: writeMoment(work.now), late: work.now > breach.noticeDueAt, year, month, day,
      },
    }),
  )
}
