import type { GeneratedAlways } from 'kysely'
import type { AreaCode, OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { JobPostId, OfficialKind, Position, PostHoldingId } from '../domain/official.ts'
import type { AdministrativeLevel, UnitCodeForm, UnitKind } from '../domain/unit.ts'

type Spell = { from_on: PlainDate; until_on: PlainDate | null }

export type OrganisationTables = {
  'organisation.area': Spell & {
    code: AreaCode
    level: AdministrativeLevel
    name: string
    parent_code: AreaCode | null
    source: string
    name_folded: GeneratedAlways<string>
  }
  'organisation.area_link': {
    from_code: AreaCode
    to_code: AreaCode
    effective_on: PlainDate
    extent: 'whole' | 'part'
    source: string
  }
  'organisation.unit': {
    id: UnitId
    kind: UnitKind
    level: AdministrativeLevel
    area_code: AreaCode | null
    one_stop: boolean
    opened_on: PlainDate
    closed_on: PlainDate | null
    closing_basis: string | null
    seed_key: string | null
  }
  'organisation.unit_name': Spell & { unit_id: UnitId; name: string; basis: string; name_folded: GeneratedAlways<string> }
  'organisation.unit_code': Spell & { unit_id: UnitId; code: string; form: UnitCodeForm; is_demo: boolean; source: string }
  'organisation.unit_place': Spell & { unit_id: UnitId; parent_id: UnitId; basis: string }
  'organisation.unit_link': {
    predecessor_id: UnitId
    successor_id: UnitId
    effective_on: PlainDate
    extent: 'whole' | 'part'
    basis: string
  }
  'organisation.official': { id: OfficialId; full_name: string; kind: OfficialKind; seed_key: string | null }
  'organisation.job_post': Spell & { id: JobPostId; unit_id: UnitId; position: Position; title: string }
  'organisation.post_holding': Spell & { id: PostHoldingId; post_id: JobPostId; official_id: OfficialId; basis: string }
  'organisation.profile': {
    name: string
    title: string
    tiers: 2 | 3
    province_area_code: AreaCode
    root_unit_id: UnitId
    pinned_on: PlainDate | null
    rule_sets: unknown
    loaded_at: Instant
  }
}
