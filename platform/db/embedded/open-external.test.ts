import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { openPostgres } from './open-postgres.ts'

const field = (kind: string, text: string): string => `${kind}${text}\0`

/** What a PostgreSQL answers until its log is replayed. */
const refusal = (code: string): Buffer => {
  const fields = Buffer.from(`${field('S', 'FATAL')}${field('C', code)}${field('M', 'the database system is not yet accepting connections')}\0`)
  const length = Buffer.alloc(4)
  length.writeInt32BE(fields.length + 4)
  return Buffer.concat([Buffer.from('E'), length, fields])
}

describe('a PostgreSQL of one’s own that is still recovering', () => {
  let front: Server
  afterEach(() => front.close())
  /** Refuses the first visitors, then leads to the PostgreSQL of the tests. */
  const open = async (code: string, refused: number): Promise<{ readonly url: string; readonly asked: () => number }> => {
    const { host, port } = inject('postgres')
    let asked = 0
    front = createServer((visitor) => {
      visitor.on('error', () => undefined)
      asked += 1
      if (asked <= refused) return void visitor.once('data', () => visitor.end(refusal(code)))
      const behind = connect(`${host}/.s.PGSQL.${port}`)
      behind.on('error', () => visitor.destroy())
      visitor.pipe(behind).pipe(visitor)
    }).listen(0, '127.0.0.1')
    await once(front, 'listening')
    return { url: `postgresql://postgres@127.0.0.1:${(front.address() as AddressInfo).port}/postgres`, asked: () => asked }
  }

  it('is waited for, and that is said once', async () => {
    const { url, asked } = await open('57P03', 2)
    const said: string[] = []
    const opened = await openPostgres({ kind: 'external', url }, { report: (step) => said.push(step) })
    expect([opened.kind, said, asked()]).toEqual(['external', ['waiting'], 3])
  })

  it('is named as what it is when it does not become ready', async () => {
    const { url } = await open('57P03', Number.POSITIVE_INFINITY)
    await expect(openPostgres({ kind: 'external', url }, { patience: 0 })).rejects.toMatchObject({ kind: 'database-starting', en: expect.stringContaining('still starting or recovering') })
  })

  it('is not waited for when it refuses for another reason', async () => {
    const { url, asked } = await open('28P01', Number.POSITIVE_INFINITY)
    await expect(openPostgres({ kind: 'external', url })).rejects.toMatchObject({ kind: 'database-unreachable' })
    expect(asked()).toBe(1)
  })
})
