export type Event = { readonly at: number; readonly run: () => Promise<void> }

/** What happens when, the soonest first; of the same moment in the order they were put in. */
export type EventQueue = { readonly put: (event: Event) => void; readonly next: () => Event | undefined }

export const createQueue = (): EventQueue => {
  // The soonest is at the end, where taking is cheap.
  const events: Event[] = []
  const placeOf = ({ at }: Event): number => {
    let [low, high] = [0, events.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((events[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    return low
  }
  return { put: (event) => void events.splice(placeOf(event), 0, event), next: () => events.pop() }
}
