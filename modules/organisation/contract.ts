import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { OFFICIAL_KINDS, POSITIONS } from './domain/official.ts'
import { LEVELS, UNIT_KINDS } from './domain/unit.ts'

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Basis = Type.String({ pattern: '[\\p{L}\\p{N}]', maxLength: 500, description: 'Quyết định làm căn cứ' })
/** A letter somewhere: spaces and invisible characters alone are no name. */
const Name = Type.String({ pattern: '\\p{L}', maxLength: 300 })
const Code = Type.String({ minLength: 3, maxLength: 35 })
const AreaCode = Type.String({ pattern: '^[0-9]{2,5}$', description: 'Mã đơn vị hành chính: 2, 3 hoặc 5 chữ số' })
const Level = Type.Enum([...LEVELS])
const Kind = Type.Enum([...UNIT_KINDS])
const CodeForm = Type.Enum(['qcvn-102', 'decision-20'])
const Extent = Type.Enum(['whole', 'part'])
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
/** Half-open: holds on `fromOn`, no longer on `untilOn`. */
const Spell = { fromOn: Day, untilOn: Type.Optional(Day) }

export const UnitView = Type.Object({
  id: Uuid,
  code: Type.String(),
  codeForm: CodeForm,
  isDemoCode: Type.Boolean(),
  name: Type.String(),
  kind: Kind,
  level: Level,
  parentId: Type.Optional(Uuid),
  areaCode: Type.Optional(Type.String()),
  oneStop: Type.Boolean(),
  openedOn: Day,
  closedOn: Type.Optional(Day),
})

const LinkView = Type.Object({ unitId: Uuid, name: Type.String(), effectiveOn: Day, extent: Extent, basis: Type.String() })

export const UnitDetailView = Type.Object({
  unit: UnitView,
  /** From the parent up to the root. */
  ancestors: Type.Array(UnitView),
  names: Type.Array(Type.Object({ ...Spell, name: Type.String(), basis: Type.String() })),
  codes: Type.Array(Type.Object({ ...Spell, code: Type.String(), form: CodeForm, isDemo: Type.Boolean(), source: Type.String() })),
  places: Type.Array(Type.Object({ ...Spell, parentId: Uuid, parentName: Type.String(), basis: Type.String() })),
  predecessors: Type.Array(LinkView),
  successors: Type.Array(LinkView),
})

export const AreaView = Type.Object({
  code: Type.String(),
  level: Level,
  name: Type.String(),
  parentCode: Type.Optional(Type.String()),
  ...Spell,
  source: Type.String(),
})

export const OfficialView = Type.Object({ id: Uuid, fullName: Type.String(), kind: Type.Enum([...OFFICIAL_KINDS]) })
export const PostView = Type.Object({
  id: Uuid,
  unitId: Uuid,
  position: Type.Enum([...POSITIONS]),
  title: Type.String(),
  ...Spell,
  holdings: Type.Array(Type.Object({ id: Uuid, official: OfficialView, ...Spell, basis: Type.String() })),
})

export const getProvinceProfile = defineContract({
  id: 'getProvinceProfile',
  summary: 'Tỉnh mà hệ thống này phục vụ, số cấp chính quyền và bộ quy tắc theo ngày tiếp nhận',
  method: 'GET',
  path: '/api/profile',
  answer: Type.Object({
    name: Type.String(),
    title: Type.String(),
    tiers: Type.Enum([2, 3]),
    provinceAreaCode: Type.String(),
    rootUnitId: Uuid,
    pinnedOn: Type.Optional(Day),
    ruleSets: Type.Array(Type.Object({ set: Type.Enum(['A', 'B', 'C']), fromOn: Day, basis: Type.String() })),
  }),
})

/** In order of code. `parent` is a unit's id or code, or `root`; `next` goes back as `after`. */
export const listOrganisationUnits = defineContract({
  id: 'listOrganisationUnits',
  summary: 'Tra cứu đơn vị theo tên, mã, cấp, địa bàn, đơn vị cấp trên',
  method: 'GET',
  path: '/api/units',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 200 })),
    level: Type.Optional(Level),
    kind: Type.Optional(Kind),
    area: Type.Optional(AreaCode),
    parent: Type.Optional(Type.String({ maxLength: 36 })),
    oneStop: Type.Optional(Type.Boolean()),
    includeClosed: Type.Optional(Type.Boolean()),
    on: Type.Optional(Day),
    after: Type.Optional(Type.String({ pattern: '^[0-9A-Z.]{3,35}[|][0-9a-f-]{36}$' })),
    limit: Limit,
  }),
  answer: Type.Object({ items: Type.Array(UnitView), next: Type.Optional(Type.String()) }),
})

/** `code` may be a code of either form, also one no longer in force, or the unit's id. */
export const getOrganisationUnit = defineContract({
  id: 'getOrganisationUnit',
  summary: 'Một đơn vị với tên, mã, vị trí qua các thời kỳ',
  method: 'GET',
  path: '/api/units/:code',
  params: Type.Object({ code: Type.String({ maxLength: 36 }) }),
  query: Type.Object({ on: Type.Optional(Day) }),
  answer: UnitDetailView,
})

export const listAdministrativeAreas = defineContract({
  id: 'listAdministrativeAreas',
  summary: 'Đơn vị hành chính có hiệu lực vào một ngày',
  method: 'GET',
  path: '/api/areas',
  query: Type.Object({
    on: Type.Optional(Day),
    parent: Type.Optional(AreaCode),
    level: Type.Optional(Level),
    q: Type.Optional(Type.String({ maxLength: 200 })),
    after: Type.Optional(AreaCode),
    limit: Limit,
  }),
  answer: Type.Object({ items: Type.Array(AreaView), next: Type.Optional(Type.String()) }),
})

/** `choose` where an area was divided: only a person can say in which part an address lies. */
export const listAreaSuccessors = defineContract({
  id: 'listAreaSuccessors',
  summary: 'Đơn vị hành chính cũ nay thuộc đâu; nơi bị chia thì hỏi lại, không đoán',
  method: 'GET',
  path: '/api/areas/:code/successors',
  params: Type.Object({ code: AreaCode }),
  query: Type.Object({ on: Type.Optional(Day) }),
  answer: Type.Object({
    kind: Type.Enum(['unchanged', 'one', 'choose']),
    from: AreaView,
    effectiveOn: Type.Optional(Day),
    choices: Type.Array(AreaView),
  }),
})

const UnitParams = Type.Object({ unitId: Uuid })
const Changed = Type.Object({ unit: UnitView })

export const createOrganisationUnit = defineContract({
  id: 'createOrganisationUnit',
  summary: 'Thêm một đơn vị',
  method: 'POST',
  path: '/api/units',
  body: Type.Object({
    name: Name,
    code: Code,
    isDemoCode: Type.Optional(Type.Boolean()),
    kind: Kind,
    level: Level,
    parentId: Uuid,
    areaCode: Type.Optional(AreaCode),
    oneStop: Type.Boolean(),
    fromOn: Day,
    basis: Basis,
  }),
  answer: Changed,
})

/** Absent name or code stays as it is; what is given holds from `fromOn`, what was before is kept. */
export const renameOrganisationUnit = defineContract({
  id: 'renameOrganisationUnit',
  summary: 'Đổi tên hoặc mã của đơn vị từ một ngày',
  method: 'POST',
  path: '/api/units/:unitId/rename',
  params: UnitParams,
  body: Type.Object({
    name: Type.Optional(Name),
    code: Type.Optional(Code),
    isDemoCode: Type.Optional(Type.Boolean()),
    fromOn: Day,
    basis: Basis,
  }),
  answer: Changed,
})

export const moveOrganisationUnit = defineContract({
  id: 'moveOrganisationUnit',
  summary: 'Chuyển đơn vị về trực thuộc đơn vị khác từ một ngày',
  method: 'POST',
  path: '/api/units/:unitId/move',
  params: UnitParams,
  body: Type.Object({ parentId: Uuid, fromOn: Day, basis: Basis }),
  answer: Changed,
})

const Networks = Type.Object({
  unit: Type.Object({ id: Uuid, name: Type.String() }),
  items: Type.Array(Type.Object({ network: Type.String(), source: Type.String(), changedAt: Type.String(), changedBy: Type.String() })),
})

/** For whoever administers the unit alone. */
export const showCounterNetworks = defineContract({
  id: 'showCounterNetworks',
  summary: 'Mạng mà các quầy của nơi tiếp nhận dùng để vào hệ thống',
  method: 'GET',
  path: '/api/units/:unitId/counter-networks',
  params: UnitParams,
  answer: Networks,
})

/** In place of those of before. */
export const keepCounterNetworks = defineContract({
  id: 'keepCounterNetworks',
  summary: 'Khai mạng mà các quầy của nơi tiếp nhận dùng để vào hệ thống',
  method: 'PUT',
  path: '/api/units/:unitId/counter-networks',
  params: UnitParams,
  body: Type.Object({ networks: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 }), source: Basis }),
  answer: Networks,
})

/** `closedOn` is the first day the unit no longer exists. With several successors each takes over a part. */
export const closeOrganisationUnit = defineContract({
  id: 'closeOrganisationUnit',
  summary: 'Kết thúc hoạt động của đơn vị, nêu đơn vị kế thừa',
  method: 'POST',
  path: '/api/units/:unitId/close',
  params: UnitParams,
  body: Type.Object({ closedOn: Day, successorIds: Type.Array(Uuid, { maxItems: 20, uniqueItems: true }), basis: Basis }),
  answer: Changed,
})

export const listUnitPosts = defineContract({
  id: 'listUnitPosts',
  summary: 'Vị trí của đơn vị và người giữ qua các thời kỳ',
  method: 'GET',
  path: '/api/units/:unitId/posts',
  params: UnitParams,
  answer: Type.Object({ items: Type.Array(PostView) }),
})

export const openUnitPost = defineContract({
  id: 'openUnitPost',
  summary: 'Thêm một vị trí trong đơn vị',
  method: 'POST',
  path: '/api/units/:unitId/posts',
  params: UnitParams,
  body: Type.Object({ position: Type.Enum([...POSITIONS]), title: Name, fromOn: Day }),
  answer: Type.Object({ postId: Uuid }),
})

const PostParams = Type.Object({ postId: Uuid })

/** Either someone known (`officialId`) or someone new (`fullName`, `kind`). */
export const appointOfficial = defineContract({
  id: 'appointOfficial',
  summary: 'Bố trí một người vào vị trí từ một ngày',
  method: 'POST',
  path: '/api/posts/:postId/appointments',
  params: PostParams,
  body: Type.Object({
    officialId: Type.Optional(Uuid),
    fullName: Type.Optional(Name),
    kind: Type.Optional(Type.Enum([...OFFICIAL_KINDS])),
    fromOn: Day,
    basis: Basis,
  }),
  answer: Type.Object({ official: OfficialView }),
})

/** Whoever holds the post leaves it: `untilOn` is the first day they no longer do. */
export const endAppointment = defineContract({
  id: 'endAppointment',
  summary: 'Người giữ vị trí thôi giữ từ một ngày',
  method: 'POST',
  path: '/api/posts/:postId/end-appointment',
  params: PostParams,
  body: Type.Object({ untilOn: Day }),
  answer: Type.Object({ official: OfficialView }),
})

export const endUnitPost = defineContract({
  id: 'endUnitPost',
  summary: 'Bỏ một vị trí từ một ngày',
  method: 'POST',
  path: '/api/posts/:postId/end',
  params: PostParams,
  body: Type.Object({ untilOn: Day }),
  answer: Type.Object({ postId: Uuid }),
})

/** Officials found by name, with the unit of their present post; for appointing someone already known. */
export const searchOfficials = defineContract({
  id: 'searchOfficials',
  summary: 'Tìm cán bộ, công chức, viên chức theo tên',
  method: 'GET',
  path: '/api/officials',
  query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }), limit: Limit }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ ...OfficialView.properties, unitName: Type.Optional(Type.String()), title: Type.Optional(Type.String()) })),
  }),
})
