export type LogHeldUp = () => Promise<number | undefined>

let current: LogHeldUp = () => Promise.resolve(undefined)

/** Said once at start (and by tests). */
export const useLogHeldUp = (ask: LogHeldUp | undefined): void => {
  current = ask ?? (() => Promise.resolve(undefined))
}

export const logHeldUp = (): Promise<number | undefined> => current()
