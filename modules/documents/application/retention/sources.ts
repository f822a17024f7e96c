import type { RetentionSource } from '../../ports.ts'

let current: readonly RetentionSource[] = []

/** Said once at start (and by tests): which modules' matters have papers. */
export const useRetentionSources = (sources: readonly RetentionSource[]): void => {
  current = sources
}

export const currentSources = (): readonly RetentionSource[] => current
