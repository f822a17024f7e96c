// Run by imaging.ts as a process of its own: pictures come from strangers, and large ones need more memory than a server should give.
import { endProcess, endUnheard } from '../end-process.ts'
import { FaultyScan } from './faulty-scan.ts'
import type { Imaged } from './imaged.ts'
import { preparePage, type PreparePage } from './prepare-page.ts'
import { countPagesOf } from './read-source.ts'
import type { Scan } from './scan.ts'

type ImagingQuestion = { readonly id: number } & ({ readonly kind: 'count'; readonly scan: Scan } | { readonly kind: 'prepare'; readonly page: PreparePage })
type ImagingAnswer = { readonly id: number; readonly answer: Imaged<unknown> }

const answerTo = async (question: ImagingQuestion): Promise<Imaged<unknown>> => {
  try {
    return { ok: true, value: question.kind === 'count' ? await countPagesOf(question.scan) : await preparePage(question.page) }
  } catch (error) {
    return { ok: false, fault: error instanceof FaultyScan ? error.fault : 'damaged' }
  }
}

process.on('message', (question: ImagingQuestion) => {
  answerTo(question).then(
    (answer) => process.send?.({ id: question.id, answer } satisfies ImagingAnswer),
    () => endProcess(1),
  )
})
process.on('SIGINT', () => undefined)
process.on('disconnect', endUnheard)
