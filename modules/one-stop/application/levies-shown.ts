import type { Work } from '../../../platform/work.ts'
import { groundViews } from '../../payments/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import { amountOfPapers } from '../domain/page-levy.ts'
import { papersOf, totalOf, type CounterChannel, type PublishedLevy, type ReceptionFields } from '../domain/reception-fields.ts'
import { groundsOf, leviesOf, withGrounds } from './procedure-of.ts'

/** A levy by the page, with what its pages come to so far. */
const levyView = (fields: ReceptionFields, { byPage, declared, grounds: _grounds, ...levy }: PublishedLevy, index: number) => {
  if (!byPage) return levy
  const { fullPages, further, most, source } = byPage
  const papers = papersOf(fields, index, { ...levy, byPage, ...(declared ? { declared } : {}) })
  return { ...levy, byPage: { fullPages, further, most, source, papers, amount: amountOfPapers(byPage, papers) } }
}

type Asked = { readonly channel: CounterChannel; readonly fields: ReceptionFields; readonly answers?: Readonly<Record<string, string>> | undefined }

/** What one dossier costs as typed so far, by what ground it may cost less, and on what it rests. */
export const leviesShown = (work: Work, procedure: ProcedureVersion, { channel, fields, answers }: Asked) => {
  const grounds = groundsOf(work, procedure)
  const levies = withGrounds(leviesOf(procedure, channel, answers), grounds)
  return {
    levies: levies.map((levy, index) => levyView(fields, levy, index)),
    grounds: groundViews(grounds),
    levyBasis: procedure.legalBasis.flatMap(({ number, title }) => (/phí/iu.test(title) ? [[number, title].filter(Boolean).join(': ')] : [])),
    total: totalOf(fields, levies),
  }
}
