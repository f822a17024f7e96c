import { createHmac } from 'node:crypto'
import { CODES, nextId, SAID, stampOf, type Book, type Consignment, type Doc, type Step } from './book.ts'
import type { Fault } from './faults.ts'

/** Written apart from the product's own, so that a mistake of one shows against the other. */
const SEALED = '_id OrderNumber ItemCode StatusCode StatusTime ReceiverName CODAmount'.split(' ')
export const sealed = (doc: Doc, token: string): Doc => ({ ...doc, Signature: createHmac('sha256', token).update(SEALED.map((name) => String(doc[name] ?? '')).join('|')).digest('hex') })

type Told = { readonly step: Step; readonly at: number; readonly takenBy?: string; readonly collected?: number; readonly place: string }

export const docOf = (book: Book, { reference, number, to }: Consignment, { step, at, takenBy, collected, place }: Told): Doc => ({
  _id: nextId(book),
  OrderNumber: reference,
  ItemCode: number,
  StatusCode: CODES[step],
  StatusMessage: SAID[step],
  StatusTime: stampOf(at),
  Location: place,
  ...(step === 'delivered' ? { ReceiverName: takenBy ?? to } : {}),
  ...(collected ? { CODAmount: collected } : {}),
})

type Telling = { readonly fault: Fault; readonly token: string; /** The line told before this one. */ readonly earlier?: Doc | undefined }

/** What goes out for one line under a fault, in the order it goes out. */
export const messagesOf = (doc: Doc, { fault, token, earlier }: Telling): readonly Doc[] => {
  const said = sealed(doc, token)
  const messages: Partial<Readonly<Record<Fault, readonly Doc[]>>> = {
    'lost-callback': [],
    down: [],
    twice: [said, said],
    'out-of-order': earlier ? [said, sealed(earlier, token)] : [],
    'wrong-code': [sealed({ ...doc, StatusCode: 77 }, token)],
    'unknown-order': [sealed({ ...doc, OrderNumber: 'BC00000000000000' }, token)],
    'wrong-seal': [{ ...said, Signature: '0'.repeat(64) }],
  }
  return messages[fault] ?? [said]
}

/** Told once; what is lost stays lost. */
export const send = async (url: string, message: Doc): Promise<unknown> => {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message), signal: AbortSignal.timeout(10_000) })
    return await response.json()
  } catch {
    return undefined
  }
}
