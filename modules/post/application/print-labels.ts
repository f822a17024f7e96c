// TT 17/2017/TT-BTTTT Điều 5: what stands on the bag: from whom, to whom, its number, and what the postman takes at the door.
import { fileURLToPath } from 'node:url'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { drawQr } from '../../../platform/pdf/draw-qr.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { Work } from '../../../platform/work.ts'
import type { PostalOrder } from '../domain/order.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { listOrdersOf, type OrderKey } from '../store/order-store.ts'
import { mayRead } from './may-with-parcel.ts'

const TEMPLATE = fileURLToPath(new URL('../templates/parcel-label.typ', import.meta.url))
const dong = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`

const contentOf = ({ facts, reference, number = '', released }: PostalOrder) => ({
  desk: facts.desk.name,
  deskAddress: facts.desk.address.words,
  name: facts.person.name,
  phone: facts.person.phone,
  address: facts.person.address.words,
  number,
  reference,
  label: facts.label,
  contents: released?.contents ?? facts.contents,
  collect: released && released.collect > 0 ? dong(released.collect) : '',
})

export const readLabels = async (work: Work, keys: readonly OrderKey[]): Promise<Outcome<readonly PostalOrder[], PostRefusal>> => {
  const all = await listOrdersOf(work.tx, [...new Set(keys.map(({ subjectId }) => subjectId))])
  const wanted = keys.flatMap((key) => all.find(({ subjectId, serial }) => subjectId === key.subjectId && serial === key.serial) ?? [])
  for (const order of wanted) if (work.actor.kind !== 'staff' || !(await mayRead(work, order))) return refuse({ kind: 'order-not-found' })
  return wanted.length === 0 ? refuse({ kind: 'order-not-found' }) : ok(wanted)
}

/** One sheet a parcel. The code holds the parcel's number, or our reference until it has one: nothing of the person. */
export const printLabels = (orders: readonly PostalOrder[], on: PlainDate): Promise<Uint8Array> =>
  renderPdf({
    templatePath: TEMPLATE,
    content: { labels: orders.map(contentOf), year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8)) },
    drawings: Object.fromEntries(orders.map(({ number, reference }, index) => [`qr${index}`, drawQr(number ?? reference)])),
  })
