import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { purposesEn } from './purposes.en.ts'
import { purposesVi } from './purposes.vi.ts'

describe('why somebody’s data was read', () => {
  it.each([['vi', purposesVi], ['en', purposesEn]])('is told in words wherever the product says a purpose (%s)', async (_, words) => {
    const said = new Set<string>()
    for await (const file of glob('{apps,modules}/**/*.ts'))
      if (!file.includes('.test.')) for (const [, code = ''] of readFileSync(file, 'utf8').matchAll(/\bpurpose(?: =|:) '([a-z]+(?:-[a-z]+)+)'/g)) said.add(code)
    expect(said.size).toBeGreaterThan(20)
    expect([...said].filter((code) => !(code in words))).toEqual([])
  })
})
