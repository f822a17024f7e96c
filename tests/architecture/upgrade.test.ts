import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const UPGRADE = join(import.meta.dirname, '../../deploy/server/upgrade.sh')

/** Writes down how it was called; fails from the FROM-th call on that is like FAILS. */
const STAND_IN = `#!/bin/sh
line="\${0##*/} $*"
echo "$line" >> "$CALLS"
[ -n "$FAILS" ] && echo "$line" | grep -q -- "$FAILS" && [ "$(grep -c -- "$FAILS" "$CALLS")" -ge "$FROM" ] && exit 1
exit 0
`
/** A shell would run the last words of the pass-phrase. */
const SETTINGS = 'MOTCUA_HOME=/var/lib/motcua\nPORT=8123\n# PORT=9\nBACKUP_PASSPHRASE=ba cum tu & false; $HOME\n'

type Upgraded = { readonly code: number | null; readonly calls: readonly string[]; readonly now: string; readonly said: string }

/** What was called, in few words: `old verify`, `ask 8123`, `stop motcua`. */
const shorten = (line: string): string => {
  const release = /WorkingDirectory=\S*\/(old|new) /.exec(line)?.[1]
  if (release === undefined) return line.startsWith('curl') ? `ask ${/:(\d+)\//.exec(line)?.[1]}` : line.replace('systemctl ', '')
  const port = /PORT=(\d+) ROLE=web .*apps\/server\/main\.ts$/.exec(line)?.[1]
  return `${release} ${port === undefined ? /apps\/cli\/main\.ts (\w+)$/.exec(line)?.[1] : `on ${port}`}`
}

describe('an upgrade in one hop', () => {
  let scratch = ''
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-upgrade-'))
    for (const release of ['old', 'new']) mkdirSync(join(scratch, release, 'apps/server'), { recursive: true })
    writeFileSync(join(scratch, 'new/apps/server/main.ts'), '')
    symlinkSync(join(scratch, 'old'), join(scratch, 'current'))
    writeFileSync(join(scratch, 'motcua.env'), SETTINGS)
    mkdirSync(join(scratch, 'bin'))
    for (const name of ['systemctl', 'systemd-run', 'curl']) {
      writeFileSync(join(scratch, 'bin', name), STAND_IN)
      chmodSync(join(scratch, 'bin', name), 0o755)
    }
  })
  afterEach(() => rmSync(scratch, { recursive: true, force: true }))

  const upgrade = (fails = '', from = 1, settings: Readonly<Record<string, string>> = {}): Upgraded => {
    const calls = join(scratch, 'calls')
    const env = { PATH: `${join(scratch, 'bin')}:${process.env['PATH'] ?? ''}`, CALLS: calls, FAILS: fails, FROM: String(from), MOTCUA_LINK: join(scratch, 'current'), MOTCUA_ENV: join(scratch, 'motcua.env'), MOTCUA_PATIENCE: '0', ...settings }
    const { status, stderr } = spawnSync('sh', [UPGRADE, join(scratch, 'new')], { encoding: 'utf8', env })
    const lines = readFileSync(calls, 'utf8').trim().split('\n')
    expect(lines.filter((line) => line.startsWith('systemd-run') && !line.includes(`EnvironmentFile=${join(scratch, 'motcua.env')}`))).toEqual([])
    return { code: status, calls: lines.map(shorten), now: readlinkSync(join(scratch, 'current')).replace(`${scratch}/`, ''), said: stderr }
  }

  const TIMERS = 'motcua-backup.timer motcua-drill.timer'
  const UNITS = ['motcua-backup', 'motcua-drill']
  const RESTING = [...UNITS.map((unit) => `is-active --quiet ${unit}.timer`), `stop ${TIMERS}`, ...UNITS.map((unit) => `show -p ActiveState --value ${unit}`)]
  const WOKEN = `start ${TIMERS}`
  const CHECKED = [...RESTING, 'old verify']
  const PROVEN = [...CHECKED, 'old backup']
  const STOPPED = [...PROVEN, 'stop motcua', 'old backup']
  const MIGRATED = [...STOPPED, 'new migrate']
  const TRIED = [...MIGRATED, 'new on 18080', 'ask 18080']
  const SWITCHED = [...TRIED, 'stop motcua-trial', 'start motcua', 'ask 8123']
  const BACK = ['stop motcua-trial', 'old restore']

  it('lets people in only after the new release was ready where nobody is led to', () => {
    expect(upgrade()).toEqual({ code: 0, calls: [...SWITCHED, 'new verify', WOKEN], now: 'new', said: '' })
  })

  it.each([
    ['contradictions from before', 'main.ts verify', 1, [...CHECKED, WOKEN], 'goes on'],
    ['a backup that cannot be taken', 'main.ts backup', 1, [...PROVEN, WOKEN], 'goes on'],
    ['a backup that cannot be taken any more', 'main.ts backup', 2, [...STOPPED, 'start motcua', WOKEN], 'is started again'],
    ['a migration that fails', 'main.ts migrate', 1, [...MIGRATED, ...BACK, 'start motcua', WOKEN], 'Nobody has worked with it'],
    ['a start that fails', 'ROLE=web', 1, [...MIGRATED, 'new on 18080', ...BACK, 'start motcua', WOKEN], 'Nobody has worked with it'],
    ['a release that does not become ready', ':18080/', 1, [...TRIED, 'is-active --quiet motcua-trial', ...BACK, 'start motcua', WOKEN], 'Nobody has worked with it'],
    ['a backup that does not come back', ':18080/\\|restore', 1, [...TRIED, 'is-active --quiet motcua-trial', ...BACK], 'the product and its timers stay stopped'],
  ])('leaves the old release with its data after %s', (_what, fails, from, calls, said) => {
    expect(upgrade(fails, from)).toEqual({ code: 1, calls, now: 'old', said: expect.stringContaining(said) })
  })

  it('comes back where the link cannot be moved', () => {
    mkdirSync(join(scratch, 'current.new/full'), { recursive: true })
    expect(upgrade()).toEqual({ code: 1, calls: [...TRIED, 'stop motcua-trial', ...BACK, 'start motcua', WOKEN], now: 'old', said: expect.stringContaining('Nobody has worked with it') })
  })

  it.each([
    ['is not ready where people work', ':8123/', [...SWITCHED, WOKEN], 'going back to the backup would lose that'],
    ['contradicts itself', 'new/node.* verify', [...SWITCHED, 'new verify', WOKEN], 'Nothing was taken back'],
  ])('takes nothing back from people when the new release %s', (_what, fails, calls, said) => {
    expect(upgrade(fails)).toEqual({ code: 2, calls, now: 'new', said: expect.stringContaining(said) })
  })

  it('begins when a backup under way has ended, and starts no timer that did not run', () => {
    const log = join(scratch, 'calls')
    writeFileSync(join(scratch, 'bin/systemctl'), `#!/bin/sh
echo "systemctl $*" >> "$CALLS"
case "$*" in *.timer) exit 3 ;; *'--value motcua-backup') [ "$(grep -c 'value motcua-backup' "$CALLS")" -gt 1 ] || echo activating ;; esac
`)
    writeFileSync(join(scratch, 'bin/sleep'), '#!/bin/sh\n')
    chmodSync(join(scratch, 'bin/sleep'), 0o755)
    const { code, calls, said } = upgrade('', 1, { CALLS: log })
    expect([code, said]).toEqual([0, 'Waiting until motcua-backup has ended.\n'])
    expect(calls.slice(0, 6)).toEqual([...RESTING.slice(0, 2), `show -p ActiveState --value ${UNITS[0]}`, ...RESTING.slice(3), 'old verify'])
    expect(calls.filter((call) => call.includes('timer'))).toEqual(RESTING.slice(0, 2))
  })

  describe('where the new release brings another PostgreSQL', () => {
    let home = ''
    const aside = (): readonly boolean[] => ['postgres/cluster/PG_VERSION', 'postgres-17/cluster/PG_VERSION'].map((path) => existsSync(join(home, path)))
    const LOADED = [...STOPPED, 'new restore', 'new migrate', 'new on 18080', 'ask 18080']
    beforeEach(() => {
      home = join(scratch, 'home')
      mkdirSync(join(home, 'postgres/cluster'), { recursive: true })
      writeFileSync(join(home, 'postgres/cluster/PG_VERSION'), '17\n')
      mkdirSync(join(scratch, 'new/platform/db/embedded'), { recursive: true })
      writeFileSync(join(scratch, 'new/platform/db/embedded/cluster.ts'), "const MAJOR = '18'\n")
      writeFileSync(join(scratch, 'motcua.env'), SETTINGS.replace('/var/lib/motcua', home))
    })

    it('reads which one from the release itself', () => {
      expect(readFileSync(join(import.meta.dirname, '../../platform/db/embedded/cluster.ts'), 'utf8')).toMatch(/^const MAJOR = '\d+'$/m)
    })

    it('loads the backup of the stopped product into a folder of its own, and keeps the one before', () => {
      expect(upgrade()).toEqual({ code: 0, calls: [...LOADED, 'stop motcua-trial', 'start motcua', 'ask 8123', 'new verify', WOKEN], now: 'new', said: '' })
      expect(aside()).toEqual([false, true])
    })

    it.each([
      ['a backup that cannot be loaded', 'new/node.* restore', [...STOPPED, 'new restore', 'stop motcua-trial', 'start motcua', WOKEN]],
      ['a release that does not become ready', ':18080/', [...LOADED, 'is-active --quiet motcua-trial', 'stop motcua-trial', 'start motcua', WOKEN]],
    ])('has the data as they were after %s', (_what, fails, calls) => {
      expect(upgrade(fails)).toEqual({ code: 1, calls, now: 'old', said: expect.stringContaining('Nobody has worked with it') })
      expect(aside()).toEqual([true, false])
    })

    it('moves nothing while PostgreSQL runs on it, and nothing over what an upgrade before left', () => {
      writeFileSync(join(home, 'postgres/cluster/postmaster.pid'), '1')
      expect(upgrade()).toMatchObject({ code: 1, now: 'old', said: expect.stringContaining('still runs') })
      expect(aside()).toEqual([true, false])
      mkdirSync(join(home, 'postgres-17'))
      rmSync(join(scratch, 'calls'))
      writeFileSync(join(scratch, 'calls'), '')
      expect(upgrade()).toMatchObject({ code: 1, calls: [''], now: 'old', said: expect.stringContaining('in the way') })
    })
  })

  it('goes without the proofs where they are what the new release mends', () => {
    expect(upgrade('main.ts verify', 1, { MOTCUA_VERIFY: 'off' })).toMatchObject({ code: 0, calls: [...SWITCHED.filter((call) => call !== 'old verify'), WOKEN], now: 'new' })
  })
})
