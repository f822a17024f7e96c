// Đặc tả Nền tảng thanh toán 1.0.6, PhiLePhi: the lines of an order add up to its amount, or one line stands for the rest.
import { amountOf, type DemandLine } from './demand.ts'

type OrderLine = Pick<DemandLine, 'kind' | 'name' | 'amount'>

const KIND_NAMES: Readonly<Record<DemandLine['kind'], string>> = { 'service-fee': 'Phí', 'state-charge': 'Lệ phí', price: 'Giá dịch vụ', levy: 'Phí, lệ phí', obligation: 'Nghĩa vụ tài chính' }

export const orderLines = (lines: readonly DemandLine[], amount: number): readonly OrderLine[] => {
  const asked = lines.filter((line) => !line.exemption && line.amount > 0)
  if (amountOf(asked) === amount) return asked
  return [{ kind: asked[0]?.kind ?? 'levy', name: 'Phần còn phải nộp', amount }]
}

/** Under the names of their kinds: what an officer wrote is told to nobody who only knows a code. */
export const publicLines = (lines: readonly DemandLine[], amount: number): readonly OrderLine[] => orderLines(lines, amount).map((line) => ({ ...line, name: KIND_NAMES[line.kind] }))

/** The code of a dossier, not the name of its procedure that stands there before it has one. */
export const isDossierCode = (label: string): boolean => /^[A-Z0-9.]+-\d{6}-\d+$/i.test(label)
