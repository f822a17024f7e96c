// Run by examine-elsewhere.ts as a process of its own: what is looked into comes from strangers, and may cost it its life.
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { endUnheard } from '../../../../platform/end-process.ts'
import { sourceOfBytes, withFileSource } from './byte-source.ts'
import { examine, type ByteFindings } from './examine.ts'

type Question = { readonly id: number } & ({ readonly path: string } | { readonly bytes: Uint8Array })
type Answer = { readonly id: number; readonly answer?: ByteFindings }

const TOTAL_BYTES = 256 * 1024 * 1024

const findingsOf = async (question: Question): Promise<ByteFindings> => {
  if ('bytes' in question) return examine(sourceOfBytes(question.bytes), (await fileTypeFromBuffer(question.bytes))?.mime, TOTAL_BYTES)
  const sniffed = (await fileTypeFromFile(question.path))?.mime
  return withFileSource(question.path, (source) => examine(source, sniffed, TOTAL_BYTES))
}

process.on('message', (question: Question) => {
  findingsOf(question).then(
    (answer) => process.send?.({ id: question.id, answer } satisfies Answer),
    () => process.send?.({ id: question.id } satisfies Answer),
  )
})
process.on('SIGINT', () => undefined)
process.on('disconnect', endUnheard)
