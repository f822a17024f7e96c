import { fork, type ChildProcess } from 'node:child_process'

export type OneAtATime<Asked, Answer> = {
  readonly ask: (asked: Asked) => Promise<Answer>
  /** Ends the process; the next question starts another. */
  readonly stop: () => void
}

export type ChildProgram<Answer> = {
  /** Answers each `{ id, ...asked }` with `{ id, answer }`. */
  readonly program: string
  readonly heapMb: number
  /** Of one question; a process that takes longer is killed. */
  readonly patienceMs: number
  readonly idleMs: number
  /** What is said of a question that cost the process its life. */
  readonly overrun: Answer
}

type Waiting<Asked, Answer> = { readonly asked: Asked; readonly settle: (answer: Answer) => void }
type Current<Answer> = { readonly id: number; readonly settle: (answer: Answer) => void; readonly timer: NodeJS.Timeout }

type Heard<Answer> = { readonly answered: (id: number, answer: Answer) => void; readonly gone: () => void }

const startProcess = <Answer>({ program, heapMb }: Pick<ChildProgram<Answer>, 'program' | 'heapMb'>, { answered, gone }: Heard<Answer>): ChildProcess => {
  const started = fork(program, { serialization: 'advanced', execArgv: [`--max-old-space-size=${heapMb}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  started.on('message', ({ id, answer }: { readonly id: number; readonly answer: Answer }) => answered(id, answer))
  started.on('error', gone)
  started.on('exit', gone)
  return started
}

/**
 * What comes from strangers is looked into in a process of its own, one thing at a time: what one hostile file may cost is
 * then what all of them together may. The process keeps nobody alive while it has nothing to do.
 */
export const oneAtATime = <Asked extends object, Answer>({ program, heapMb, patienceMs, idleMs, overrun }: ChildProgram<Answer>): OneAtATime<Asked, Answer> => {
  const waiting: Waiting<Asked, Answer>[] = []
  let child: ChildProcess | undefined
  let current: Current<Answer> | undefined
  let lastId = 0
  let idle: NodeJS.Timeout | undefined

  const finish = (answer: Answer): void => {
    const ended = current
    current = undefined
    if (ended === undefined) return
    clearTimeout(ended.timer)
    ended.settle(answer)
    next()
  }
  const start = (): ChildProcess => {
    const started = startProcess<Answer>({ program, heapMb }, {
      answered: (id, answer) => (id === current?.id ? finish(answer) : undefined),
      gone: () => {
        if (child !== started) return
        child = undefined
        finish(overrun)
      },
    })
    return started
  }
  const stop = (): void => {
    clearTimeout(idle)
    const ending = child
    child = undefined
    if (ending?.connected === true) ending.disconnect()
  }
  const rest = (): void => {
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(stop, idleMs).unref()
  }
  const next = (): void => {
    if (current !== undefined) return
    const one = waiting.shift()
    clearTimeout(idle)
    if (one === undefined) return rest()
    const working = (child ??= start())
    working.ref()
    working.channel?.ref()
    const id = (lastId += 1)
    current = { id, settle: one.settle, timer: setTimeout(() => working.kill('SIGKILL'), patienceMs) }
    working.send({ id, ...one.asked }, (error) => {
      if (error) working.kill('SIGKILL')
    })
  }
  return {
    ask: (asked) =>
      new Promise((settle) => {
        waiting.push({ asked, settle })
        next()
      }),
    stop,
  }
}
