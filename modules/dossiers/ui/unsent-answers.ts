import type { CallAnswer } from '../../../platform/web/client.ts'
import { unsentState } from './unsent-state.ts'

export type Changes = Readonly<Record<string, string>>
export type KeepingState = 'nothing-yet' | 'saving' | 'saved' | 'failed' | 'refused' | 'signed-out' | 'gone' | 'conflict'
/** What waits, and the version of what the page had shown when it was typed. */
type Unsent = { readonly changes: Changes; readonly basedOn: number }
export type Stand = { readonly state: KeepingState; readonly version: number }

type Answered = { readonly version: number; readonly conflicts?: readonly unknown[] | undefined }
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type UnsentGiven = {
  /** Where this page's unsent answers wait; nowhere in a browser that stores nothing: the page still holds them. */
  readonly store: Store | undefined
  readonly storeKey: string
  readonly version: number
  readonly send: (changes: Changes, basedOn: number) => Promise<CallAnswer<Answered>>
  readonly onStand: (stand: Stand) => void
}

/** One page's answers on their way: one request after another, quietly; what failed is sent again with the next, or when asked. */
export type UnsentAnswers = {
  readonly keep: (changes: Changes) => void
  /** Sends what waits, without a word unless that changes how it stands. Answers what an earlier page of this tab had left, once it is sent, and whether some of it met a newer answer. */
  readonly again: () => Promise<(Unsent & { readonly isMet: boolean }) | undefined>
}

/** What could not be sent waits in the tab, so that a session that ended or a lost network costs nothing. */
const remember = ({ store, storeKey }: UnsentGiven, unsent: Unsent): void => {
  try {
    if (Object.keys(unsent.changes).length === 0) store?.removeItem(storeKey)
    else store?.setItem(storeKey, JSON.stringify(unsent))
  } catch {
    // A full store costs nothing while the page stands.
  }
}

/** Earlier releases kept the answers alone. */
const isFlat = (kept: Unsent | Changes): kept is Changes => typeof kept['basedOn'] !== 'number'

const recall = ({ store, storeKey, version }: UnsentGiven): Unsent | undefined => {
  try {
    const kept = JSON.parse(store?.getItem(storeKey) ?? 'null') as Unsent | Changes | null
    if (kept === null) return undefined
    return isFlat(kept) ? { changes: kept, basedOn: version } : kept
  } catch {
    return undefined
  }
}

export const startKeeping = (given: UnsentGiven): UnsentAnswers => {
  let left = recall(given)
  let waiting: Changes = left?.changes ?? {}
  // What this page shows of other devices, whoever typed had not seen.
  let version = left?.basedOn ?? given.version
  let sending: Promise<boolean> | undefined
  /** Somebody must choose first: what the page is based on stays until it is drawn anew. */
  let isHeld = false
  const tell = (state: KeepingState): void => given.onStand({ state, version })

  const sendWaiting = async (quietly: boolean): Promise<boolean> => {
    if (Object.keys(waiting).length === 0) return true
    const changes = waiting
    waiting = {}
    if (!quietly) tell('saving')
    const answer = await given.send(changes, version)
    if (answer.ok) {
      isHeld ||= answer.value.conflicts !== undefined
      // A jump: another tab wrote meanwhile what this page does not show; its own later changes it knows by its tab.
      if (!isHeld && answer.value.version <= version + 1) ({ version } = answer.value)
      remember(given, { changes: waiting, basedOn: version })
      tell(isHeld ? 'conflict' : 'saved')
      return sendWaiting(false)
    }
    waiting = { ...changes, ...waiting }
    remember(given, { changes: waiting, basedOn: version })
    tell(unsentState(answer.problem.status))
    return false
  }

  /** Whoever asks meanwhile waits for the same sending. */
  const send = async (quietly: boolean): Promise<boolean> => {
    if (sending === undefined && Object.keys(waiting).length === 0) return true
    sending ??= sendWaiting(quietly).finally(() => {
      sending = undefined
    })
    return sending
  }

  return {
    keep: (changes) => {
      waiting = { ...waiting, ...changes }
      // What is typed anew here is what is told, should it meet a newer answer.
      if (left !== undefined) left = { ...left, changes: { ...left.changes, ...changes } }
      void send(false)
    },
    again: async () => {
      const isSent = await send(true)
      const before = left
      if (!isSent || before === undefined) return undefined
      left = undefined
      return { ...before, isMet: isHeld }
    },
  }
}
