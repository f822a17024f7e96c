import { hearAnswer, hearFault, NOTHING_HEARD, type Connector, type Heard } from './domain/connector.ts'

/** What this process heard since it was last written down. */
const unwritten = new Map<Connector, Heard>()

const before = (connector: Connector): Heard => unwritten.get(connector) ?? NOTHING_HEARD

/** As it was before the newest answer: whoever reads that answer may find that it is none. */
const beforeAnswer = new Map<Connector, Heard>()

export const noteAnswer = (connector: Connector): void => {
  beforeAnswer.set(connector, before(connector))
  unwritten.set(connector, hearAnswer(before(connector), Date.now()))
}

const fail = (connector: Connector, since: Heard, fault: string): void => {
  beforeAnswer.delete(connector)
  unwritten.set(connector, hearFault(since, Date.now(), fault))
}

export const noteFault = (connector: Connector, fault: string): void => fail(connector, before(connector), fault)

/** All that was heard; from now on it is whoever took it that keeps it. */
export const takeHeard = (): ReadonlyMap<Connector, Heard> => {
  const heard = new Map(unwritten)
  unwritten.clear()
  beforeAnswer.clear()
  return heard
}

/** The answer just heard was none: an error of the service, a page of maintenance, somebody else's facts. */
export const noteNoAnswer = (connector: Connector, fault: string): void => fail(connector, beforeAnswer.get(connector) ?? before(connector), fault)

export const noteIfDown = <T extends { readonly kind: string }>(connector: Connector, answer: T): T => {
  if (answer.kind === 'down' && 'cause' in answer) noteNoAnswer(connector, String(answer.cause))
  return answer
}

/** Nobody let us in, too often asked, or broken there; any other status answers one question, whatever it says of it. */
const isFault = (status: number): boolean => status >= 500 || status === 401 || status === 403 || status === 429

/** As `fetch`; that an answer came, or that none did, is noted. */
export const fetchFrom =
  (connector: Connector): typeof fetch =>
  async (url, init) => {
    try {
      const response = await fetch(url, init)
      if (isFault(response.status)) noteFault(connector, `status-${response.status}`)
      else noteAnswer(connector)
      return response
    } catch (error) {
      noteFault(connector, error instanceof Error && error.name === 'TimeoutError' ? 'no-answer' : 'unreachable')
      throw error
    }
  }
