import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AreaCode } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AdministrativeArea, AreaLink } from '../domain/area.ts'
import type { PackagedPerson, PackagedUnit, ProfilePackage, ProfileSheet } from '../domain/profile-package.ts'
import type { AdministrativeLevel, UnitKind } from '../domain/unit.ts'

const DATA = join(import.meta.dirname, '../../../data')

const readRows = (file: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

const PROFILE_NAME = /^[a-z0-9-]+$/

export const hasProfilePackage = (name: string): boolean =>
  PROFILE_NAME.test(name) && existsSync(join(DATA, 'profiles', name, 'profile.json'))

/** A province as `data/profiles/<name>` says it. The files are ours; profile-packages.test.ts reads every one of them. */
export const readProfilePackage = (name: string): ProfilePackage => {
  if (!hasProfilePackage(name)) throw new Error(`no profile "${name}" in data/profiles`)
  const folder = join(DATA, 'profiles', name)
  const units = readRows(join(folder, 'units.tsv')).map(
    (row): PackagedUnit => ({
      key: row['key'] ?? '',
      serial: row['serial'] ?? '',
      ...(row['parent'] ? { parentKey: row['parent'] } : {}),
      kind: row['kind'] as UnitKind,
      name: row['name'] ?? '',
      oneStop: row['oneStop'] === 'yes',
      after: (row['after'] ?? '').split(' ').filter((key) => key !== ''),
    }),
  )
  return {
    sheet: JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8')) as ProfileSheet,
    units,
    people: JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')) as readonly PackagedPerson[],
  }
}

/** Our own list of areas of both provinces, before and after 01/07/2025. */
export const readPackagedAreas = (): readonly AdministrativeArea[] =>
  readRows(join(DATA, 'areas/areas.tsv')).map((row) => ({
    code: row['code'] as AreaCode,
    level: row['level'] as AdministrativeLevel,
    name: row['name'] ?? '',
    ...(row['parent'] ? { parentCode: row['parent'] as AreaCode } : {}),
    fromOn: row['from'] as PlainDate,
    ...(row['until'] ? { untilOn: row['until'] as PlainDate } : {}),
    source: row['source'] ?? '',
  }))

export const readPackagedLinks = (): readonly AreaLink[] =>
  readRows(join(DATA, 'areas/area-links.tsv')).map((row) => ({
    fromCode: row['from'] as AreaCode,
    toCode: row['to'] as AreaCode,
    effectiveOn: row['on'] as PlainDate,
    extent: row['extent'] === 'part' ? 'part' : 'whole',
    source: row['source'] ?? '',
  }))
