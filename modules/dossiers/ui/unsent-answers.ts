import type { CallAnswer } from '../../../platform/web/client.ts'
import { unsentState } from './unsent-state.ts'

export type Changes = Readonly<Record<string, string>>
export type KeepingState = 'nothing-yet' | 'saving' | 'saved' | 'failed' | 'refused' | 'signed-out' | 'gone' | 'conflict'
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
  /** Sends what waits once more, without a word unless that changes how it stands. */
  readonly again: () => Promise<boolean>
  /** Sends what an earlier page of this tab could not, after signing in again or when the network is back; true when something was sent. */
  readonly resume: () => Promise<boolean>
}

/** What could not be sent waits in the tab, so that a session that ended or a lost network costs nothing. */
const remember = ({ store, storeKey }: UnsentGiven, changes: Changes): void => {
  try {
    if (Object.keys(changes).length === 0) store?.removeItem(storeKey)
    else store?.setItem(storeKey, JSON.stringify(changes))
  } catch {
    // A full store costs nothing while the page stands.
  }
}

const recall = ({ store, storeKey }: UnsentGiven): Changes => {
  try {
    return JSON.parse(store?.getItem(storeKey) ?? '{}') as Changes
  } catch {
    return {}
  }
}

export const startKeeping = (given: UnsentGiven): UnsentAnswers => {
  let waiting: Changes = {}
  let { version } = given
  let busy = false
  /** Somebody must choose first: what the page is based on stays until it is drawn anew. */
  let isHeld = false
  const tell = (state: KeepingState): void => given.onStand({ state, version })

  const send = async (quietly = false): Promise<boolean> => {
    if (busy || Object.keys(waiting).length === 0) return true
    busy = true
    const changes = waiting
    waiting = {}
    if (!quietly) tell('saving')
    const answer = await given.send(changes, version)
    busy = false
    if (answer.ok) {
      isHeld ||= answer.value.conflicts !== undefined
      // A jump: another tab wrote meanwhile what this page does not show; its own later changes it knows by its tab.
      if (!isHeld && answer.value.version <= version + 1) ({ version } = answer.value)
      remember(given, waiting)
      tell(isHeld ? 'conflict' : 'saved')
      return send()
    }
    waiting = { ...changes, ...waiting }
    remember(given, waiting)
    tell(unsentState(answer.problem.status))
    return false
  }

  return {
    keep: (changes) => {
      waiting = { ...waiting, ...changes }
      void send()
    },
    again: () => send(true),
    resume: async () => {
      const left = recall(given)
      if (Object.keys(left).length === 0) return false
      waiting = { ...left, ...waiting }
      return send()
    },
  }
}
