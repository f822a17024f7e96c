import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What answers of commands say again and again, the most frequent last. Never changed: what was packed with it is unpacked with it. */
const WORDS = Buffer.from(
  '{"items":[{"id":"\u0001","name":""}],"files":[],"documentId":"\u0001","fileId":"\u0001","number":"","amount":0,"draftId":"\u0001","changedAt":"2026-12-01T0.000Z","answers":{},"components":[' +
    '"awaiting-approval","supplement-requested","completed","returned","approved","submitted","accepted","examining",{"dossierId":"\u0001","version":1,"state":"examining","code":"H46.41.001-2611.43.01-260","dueAt":"2026-11-30T10:00:00.000Z"}',
)
/** Enough for the words before and a short answer behind them. */
const SMALL = { dictionary: WORDS, windowBits: 11, memLevel: 4 }
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const MOST_IDS = 255
/** No JSON holds this character: an id stands there. */
const GAP = '\u0001'
const ID_BYTES = 16

/** An answer in half its room: its ids as 16 bytes each, the rest deflated with words known beforehand. */
export const packAnswer = (answer: unknown): Buffer => {
  const ids: string[] = []
  const text = (JSON.stringify(answer) ?? 'null').replaceAll(ID, (id) => {
    if (ids.length === MOST_IDS) return id
    ids.push(id.replaceAll('-', ''))
    return GAP
  })
  return Buffer.concat([Buffer.from([ids.length]), Buffer.from(ids.join(''), 'hex'), deflateRawSync(text, SMALL)])
}

export const unpackAnswer = (packed: Buffer): unknown => {
  const from = 1 + (packed[0] ?? 0) * ID_BYTES
  let at = 1
  const nextId = (): string => {
    at += ID_BYTES
    return packed.subarray(at - ID_BYTES, at).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  return JSON.parse(inflateRawSync(packed.subarray(from), SMALL).toString().replaceAll(GAP, nextId))
}
