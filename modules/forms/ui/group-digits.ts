import { judgeMoney, sayNumber } from '../domain/judge-number.ts'

const ANY = { kind: 'money', id: 'amount', label: { vi: '', en: '' }, min: Number.MIN_SAFE_INTEGER } as const

/** `1500000` as `1.500.000`; what is no amount stays as it was typed. */
export const groupDigits = (typed: string | undefined): string | undefined => {
  const judged = typed === undefined || typed.trim() === '' ? undefined : judgeMoney(ANY, typed.trim())
  return judged === undefined || 'fault' in judged ? typed : sayNumber(Number(judged.kept))
}
