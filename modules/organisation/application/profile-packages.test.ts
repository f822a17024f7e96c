import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeProfile } from '../domain/compose-profile.ts'
import { OFFICIAL_KINDS, POSITIONS } from '../domain/official.ts'
import { UNIT_KINDS } from '../domain/unit.ts'
import { parseUnitCode } from '../domain/unit-code.ts'
import { hasProfilePackage, readPackagedAreas, readPackagedLinks, readProfilePackage } from './read-profile-package.ts'

const FOLDER = join(import.meta.dirname, '../../../data/profiles')
const names = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory())
const areas = readPackagedAreas()
const links = readPackagedLinks()
const repeated = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at)

describe('profile-packages', () => {
  it('are the two the product ships', () => {
    expect(names.toSorted()).toEqual(['quang-binh-2025', 'quang-tri-2026'])
  })

  it.each(['', 'nowhere', '../areas', 'quang-binh-2025/..', 'Quang-Binh-2025'])('there is no package %j', (name) => {
    expect(hasProfilePackage(name)).toBe(false)
    expect(() => readProfilePackage(name)).toThrow(/no profile/)
  })

  describe.each(names)('%s', (name) => {
    const profile = readProfilePackage(name)
    const { units } = composeProfile(profile, { areas, links, packageOf: readProfilePackage })
    const keys = new Set(units.map((unit) => unit.key))

    it('says only what the code knows', () => {
      for (const unit of profile.units) {
        expect(UNIT_KINDS).toContain(unit.kind)
        expect(unit.name, unit.key).toBe(unit.name.normalize('NFC').trim())
        expect(unit.parentKey === undefined || keys.has(unit.parentKey), unit.key).toBe(true)
        for (const before of unit.after) expect(keys, `${unit.key} follows ${before}`).toContain(before)
      }
      for (const person of profile.people) {
        expect(POSITIONS).toContain(person.position)
        expect(OFFICIAL_KINDS).toContain(person.kind)
        expect(keys, person.key).toContain(person.unit)
        expect(person.key).toMatch(/^(one-stop-officer|case-officer|head-of-unit|control-officer|administrator|treasurer)(\.\d+)?@[a-z.-]+$/)
      }
    })

    it('gives no key, no open code and no invented name twice', () => {
      expect(repeated(units.map((unit) => unit.key))).toEqual([])
      expect(repeated(profile.people.map((person) => person.key))).toEqual([])
      expect(repeated(profile.people.map((person) => person.fullName))).toEqual([])
      expect(repeated(units.filter((unit) => unit.closedOn === undefined).map((unit) => unit.codes.at(-1)?.code ?? ''))).toEqual([])
    })

    it('writes every code in the form it says, under its parent, marked as a demo code', () => {
      for (const { key, codes } of units)
        for (const code of codes) {
          expect(parseUnitCode(code.code)?.form, `${key} ${code.code}`).toBe(code.form)
          expect(code.isDemo && code.source.startsWith('demo:'), key).toBe(true)
        }
    })

    it('lists its rule sets from the oldest', () => {
      const days = profile.sheet.ruleSets.map((one) => one.fromOn)
      expect(days.length).toBeGreaterThan(0)
      expect(days).toEqual(days.toSorted())
    })

    it('has a place to hand in dossiers for every area it serves', () => {
      const served = new Set(units.filter((unit) => unit.oneStop && unit.closedOn === undefined).map((unit) => unit.areaCode))
      const committees = units.filter((unit) => unit.kind.endsWith('-peoples-committee') && unit.closedOn === undefined && !unit.kind.startsWith('office'))
      expect(committees.length).toBeGreaterThan(70)
      expect(committees.filter((unit) => !served.has(unit.areaCode)).map((unit) => unit.name)).toEqual([])
    })
  })

  it('links only areas that are there', () => {
    for (const link of links) {
      expect(areas.some((area) => area.code === link.fromCode && area.untilOn === link.effectiveOn), `${link.fromCode} ends then`).toBe(true)
      expect(areas.some((area) => area.code === link.toCode && area.fromOn === link.effectiveOn), `${link.toCode} begins then`).toBe(true)
    }
    const whole = new Set(links.filter((link) => link.extent === 'whole').map((link) => link.fromCode))
    expect(links.filter((link) => link.extent === 'part' && whole.has(link.fromCode))).toEqual([])
  })
})
