/** Why a reading stopped, as people are told; what is kept says more, for operators ("LayThuTuc: status-503"). */
export const NATIONAL_FAULTS = ['unreachable', 'no-answer', 'answer-not-understood', 'credentials-refused', 'list-empty', 'refused', 'failing'] as const
export type NationalFault = (typeof NATIONAL_FAULTS)[number]

const SAID_AS_KEPT = ['unreachable', 'no-answer', 'answer-not-understood', 'credentials-refused', 'list-empty'] as const

export const nationalFaultOf = (kept: string): NationalFault => {
  if (kept.includes(': error_code ')) return 'refused'
  return SAID_AS_KEPT.find((each) => kept === each || kept.endsWith(`: ${each}`)) ?? 'failing'
}
