import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listUnits } from '../../../modules/organisation/index.ts'
import { organisationModule } from '../../../modules/organisation/module.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../tests/support/database.ts'
import type { Command, CommandContext } from '../command.ts'
import { importPlanCommand, nextPlanCommand, showPlanCommand } from './plans.ts'

const HEAD = 'Số: 01/KH-UBND, ngày 11 tháng 02 năm 2025\n\nKế hoạch thử năm 2025\n\n'
const TABLE = '| STT | Nhiệm vụ | Kết quả | Đơn vị | Thời hạn |\n|---|---|---|---|---|\n| I | Một mục | | | |\n| 1 | Kiểm tra | Kiểm tra trên hệ thống | Sở Tư pháp | Hàng tháng |\n| 2 | Số hóa | Số hóa xong | Sở Tư pháp | Trước ngày 31/02/2025 |\n'

let db: TestDatabase
let folder: string
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plans-'))
  db = await openTestDatabase()
  await db.work({}, (work) => organisationModule({ may: () => true }).seed?.(work, 'quang-binh-2025', TEST_NOW) ?? Promise.resolve())
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

type Options = Readonly<Record<string, string | true>>
/** What a person reads, and what `--json` writes. */
const run = async (command: Command, options: Options = {}, ...words: readonly string[]): Promise<{ readonly said: string; readonly json: string }> => {
  const context = { work: (inWork) => db.work({ actor: { kind: 'system', process: 'motcua' } }, inWork) } as CommandContext
  const result = await command.run(context, { arguments: words, options })
  return { said: command.print(result), json: JSON.stringify(result) }
}

describe('motcua plan', () => {
  it('shows nothing before there is a plan', async () => {
    await expect(run(showPlanCommand)).rejects.toMatchObject({ kind: 'plan-not-found' })
  })
  it.each<[string, string, Options, string]>([
    ['a file that is not there', 'khong-co.md', {}, 'file-unreadable'],
    ['prose', 'van-ban.md', {}, 'no-table'],
    ['a table without its decision', 'bang.md', {}, 'plan-head-missing'],
    ['a table that lacks columns', 'thieu.md', {}, 'columns-missing'],
    ['a day written otherwise', 'bang.md', { issued: '11/02/2025' }, 'day-unreadable'],
    ['a day no calendar holds', 'bang.md', { issued: '2025-02-31' }, 'day-unreadable'],
  ])('import tells %s and keeps nothing', async (_what, name, options, kind) => {
    await Promise.all([file('van-ban.md', 'Kính gửi'), file('bang.md', TABLE), file('thieu.md', 'STT\tNhiệm vụ\tKết quả\n1\tViệc\tMột')])
    await expect(run(importPlanCommand, options, join(folder, name))).rejects.toMatchObject({ kind })
    await expect(run(showPlanCommand)).rejects.toMatchObject({ kind: 'plan-not-found' })
  })
  it('import --dry-run reads and tells; import keeps it once', async () => {
    const path = await file('ke-hoach.md', HEAD + TABLE)
    const tried = await run(importPlanCommand, { dryRun: true }, path)
    expect(tried.said).toMatch(/1 mục.*2 kết quả.*1 đơn vị[\s\S]*day-impossible 31\/02\/2025[\s\S]*Chưa ghi gì/)
    await expect(run(showPlanCommand)).rejects.toMatchObject({ kind: 'plan-not-found' })
    const kept = await run(importPlanCommand, {}, path)
    expect(kept.said).toMatch(/Đã ghi/)
    expect(JSON.parse(kept.json)).toMatchObject({ head: { number: '01/KH-UBND', year: 2025 }, figures: { deliverables: 2 } })
    await expect(run(importPlanCommand, {}, path)).rejects.toMatchObject({ kind: 'plan-known' })
  })
  it('show lists the newest plan, or the part of one unit by its code', async () => {
    const [justice, other] = await db.work({}, async (work) => {
      const units = await listUnits(work, { kind: 'department', limit: 50 })
      return [units.find(({ name }) => name === 'Sở Tư pháp'), units.find(({ name }) => name !== 'Sở Tư pháp')]
    })
    const { said, json } = await run(showPlanCommand)
    expect(said).toMatch(/^01\/KH-UBND · Kế hoạch thử năm 2025 · 0 %\n {2}I\.1\.1 .*2025-12-31 .* 0 % overdue/)
    expect(JSON.parse(json).lines.map(({ reference }: { readonly reference: string }) => reference)).toEqual(['I.1.1', 'I.2.1'])
    expect((await run(showPlanCommand, { unit: justice?.code ?? '' })).said).toMatch(/^Sở Tư pháp · 01\/KH-UBND · 0 %/)
    await expect(run(showPlanCommand, { unit: other?.code ?? '' })).rejects.toMatchObject({ kind: 'not-your-part' })
    await expect(run(showPlanCommand, { unit: 'KHONG-CO' })).rejects.toMatchObject({ kind: 'unit-unknown' })
  })
  it('next --dry-run drafts the table of the year after', async () => {
    const { said } = await run(nextPlanCommand, { dryRun: true })
    expect(said).toMatch(/Kế hoạch thử năm 2026[\s\S]*Chưa ghi gì/)
  })
})
