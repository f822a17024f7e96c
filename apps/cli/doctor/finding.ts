/** What one look at the installation says, and what to do about it. */
export type Finding = {
  readonly check: string
  readonly state: 'good' | 'warning' | 'bad'
  readonly vi: string
  readonly en: string
}

export const good = (check: string, vi: string, en = vi): Finding => ({ check, state: 'good', vi, en })
export const warning = (check: string, vi: string, en: string): Finding => ({ check, state: 'warning', vi, en })
export const bad = (check: string, vi: string, en: string): Finding => ({ check, state: 'bad', vi, en })

export const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
