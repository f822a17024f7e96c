import { listMigrations } from '../../../platform/db/migrate.ts'
import { ROOT } from '../../server/compose.ts'
import { defineCommand } from '../command.ts'

/** Opening the installation migrates it; here nobody waits for an answer meanwhile. */
export const migrateCommand = defineCommand({
  name: 'migrate',
  describe: {
    vi: 'Cập nhật lược đồ cho bản phần mềm này, dữ liệu lớn bao nhiêu cũng chạy đến hết; dùng khi nâng cấp, lúc máy chủ đã dừng.',
    en: 'Bring the schema up to this release, however long the data takes; for an upgrade, while the server is stopped.',
  },
  examples: ['migrate'],
  brings: 'schema',
  run: async (context) => {
    await context.composition()
    return { migrations: listMigrations(ROOT).length }
  },
  print: ({ migrations }) => `Lược đồ đã đúng bản phần mềm này, cả thảy ${migrations} bước / the schema is as this release wants it, ${migrations} migrations in all`,
})
