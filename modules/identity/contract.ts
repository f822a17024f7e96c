import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const Uuid = Type.String({ format: 'uuid' })
const Moment = Type.String({ format: 'date-time' })
const Day = Type.String({ format: 'date' })
const Word = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
const Password = Type.String({ minLength: 1, maxLength: 1000 })

export const RoleName = Type.Union([
  Type.Literal('one-stop-officer'),
  Type.Literal('case-officer'),
  Type.Literal('treasurer'),
  Type.Literal('head-of-unit'),
  Type.Literal('control-officer'),
  Type.Literal('administrator'),
])
const RoleAtUnitView = Type.Object({ role: Type.String(), unitId: Uuid, onBehalfOf: Type.Optional(Uuid) })
const EnrolmentView = Type.Object({
  /** Base32 in groups of four, to type by hand. */
  secret: Type.String(),
  /** `otpauth://…` */
  uri: Type.String(),
  /** PNG as `data:` address. */
  qr: Type.String(),
})

export const getMe = defineContract({
  id: 'getMe',
  summary: 'Tôi là ai, có vai trò nào, được làm gì',
  method: 'GET',
  path: '/api/identity/me',
  answer: Type.Object({
    kind: Type.Union([Type.Literal('anonymous'), Type.Literal('citizen'), Type.Literal('staff')]),
    personId: Type.Optional(Uuid),
    accountId: Type.Optional(Uuid),
    officialId: Type.Optional(Uuid),
    fullName: Type.Optional(Type.String()),
    assuranceLevel: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2)])),
    roles: Type.Array(RoleAtUnitView),
    /** `accept:dossier` … for menus; each request is decided again. */
    abilities: Type.Array(Type.String()),
    /** Enterprises and organisations this citizen may act for. */
    represents: Type.Array(Type.Object({ personId: Uuid, name: Type.String(), registrationNumber: Type.Optional(Type.String()) })),
  }),
})

/** One's own record, as kept; the number is masked, as it only helps to tell people apart. */
export const getOwnPerson = defineContract({
  id: 'getOwnPerson',
  summary: 'Thông tin của chính mình đang được lưu',
  method: 'GET',
  path: '/api/identity/me/person',
  answer: Type.Object({
    personId: Uuid,
    name: Type.String(),
    maskedIdNumber: Type.Optional(Type.String()),
    birthOn: Type.Optional(Day),
    gender: Type.Optional(Type.Union([Type.Literal('female'), Type.Literal('male'), Type.Literal('other')])),
    phone: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    address: Type.Optional(Type.String()),
    assurance: Type.Optional(Type.Object({ level: Type.Union([Type.Literal(1), Type.Literal(2)]), verifiedAt: Moment, provider: Type.String() })),
  }),
})

const Progress = Type.Object({
  next: Type.Union([Type.Literal('signed-in'), Type.Literal('new-password'), Type.Literal('second-factor'), Type.Literal('enrol-second-factor')]),
  /** To be sent back with the next answer; ten minutes, five wrong codes. */
  challenge: Type.Optional(Type.String()),
  enrolment: Type.Optional(EnrolmentView),
  recoveryCodes: Type.Optional(Type.Array(Type.String())),
})

export const signInStaff = defineContract({
  id: 'signInStaff',
  summary: 'Cán bộ đăng nhập: tên và mật khẩu',
  method: 'POST',
  path: '/api/identity/staff-sign-in',
  body: Type.Object({ signInName: Word(200), password: Password }),
  answer: Progress,
})
export const chooseNewPassword = defineContract({
  id: 'chooseNewPassword',
  summary: 'Đăng nhập, bước thay mật khẩu tạm',
  method: 'POST',
  path: '/api/identity/staff-sign-in/new-password',
  body: Type.Object({ challenge: Word(200), newPassword: Password }),
  answer: Progress,
})
export const answerSecondFactor = defineContract({
  id: 'answerSecondFactor',
  summary: 'Đăng nhập, bước xác thực thứ hai: mã của ứng dụng hoặc mã dự phòng',
  method: 'POST',
  path: '/api/identity/staff-sign-in/second-factor',
  body: Type.Object({ challenge: Word(200), code: Word(50) }),
  answer: Progress,
})

export const beginCitizenSignIn = defineContract({
  id: 'beginCitizenSignIn',
  summary: 'Bắt đầu đăng nhập bằng VNeID: địa chỉ cần chuyển tới',
  method: 'POST',
  path: '/api/identity/citizen-sign-in',
  body: Type.Object({
    returnTo: Type.Optional(Type.String({ maxLength: 2000 })),
    /** The page it comes from needs level 2. */
    level: Type.Optional(Type.Literal(2)),
  }),
  answer: Type.Object({ redirectTo: Type.String() }),
})
/** GET, because the browser comes back by a link of the provider's; state, nonce and browser mark protect it. */
export const finishCitizenSignIn = defineContract({
  id: 'finishCitizenSignIn',
  summary: 'Trở về từ VNeID: kiểm tra và mở phiên',
  method: 'GET',
  path: '/api/identity/citizen-sign-in/finish',
  query: Type.Object({ search: Type.String({ maxLength: 8000 }) }),
  answer: Type.Object({ returnPath: Type.String() }),
})
export const signOut = defineContract({
  id: 'signOut',
  summary: 'Đăng xuất',
  method: 'POST',
  path: '/api/identity/sign-out',
  answer: Type.Object({}),
})

export const listOwnSessions = defineContract({
  id: 'listOwnSessions',
  summary: 'Những nơi đang đăng nhập',
  method: 'GET',
  path: '/api/identity/me/sessions',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({ id: Uuid, current: Type.Boolean(), address: Type.String(), userAgent: Type.String(), createdAt: Moment, lastSeenAt: Moment }),
    ),
  }),
})
export const endOwnSession = defineContract({
  id: 'endOwnSession',
  summary: 'Đăng xuất một nơi khác',
  method: 'POST',
  path: '/api/identity/me/sessions/:sessionId/end',
  params: Type.Object({ sessionId: Uuid }),
  answer: Type.Object({ ended: Type.Integer() }),
})
export const endOtherSessions = defineContract({
  id: 'endOtherSessions',
  summary: 'Đăng xuất mọi nơi khác',
  method: 'POST',
  path: '/api/identity/me/sessions/end-others',
  answer: Type.Object({ ended: Type.Integer() }),
})
export const listMyDataViews = defineContract({
  id: 'listMyDataViews',
  summary: 'Ai đã xem dữ liệu cá nhân của tôi, vì mục đích gì',
  method: 'GET',
  path: '/api/identity/me/data-views',
  query: Type.Object({ after: Type.Optional(Uuid), limit: Limit }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Uuid,
        at: Moment,
        event: Type.String(),
        purpose: Type.String(),
        unitName: Type.Optional(Type.String()),
        by: Type.Union([Type.Literal('staff'), Type.Literal('citizen'), Type.Literal('system'), Type.Literal('anonymous')]),
        dossierId: Type.Optional(Uuid),
      }),
    ),
    next: Type.Optional(Uuid),
  }),
})

export const listMyRegisterReadings = defineContract({
  id: 'listMyRegisterReadings',
  summary: 'Ai đã tra cứu tôi trong cơ sở dữ liệu quốc gia, vì hồ sơ nào, theo căn cứ nào',
  method: 'GET',
  path: '/api/identity/me/register-readings',
  query: Type.Object({ before: Type.Optional(Uuid), limit: Limit }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Uuid,
        at: Moment,
        register: Type.Enum(['population', 'business', 'personal-store']),
        purpose: Type.Object({ vi: Type.String(), en: Type.String() }),
        legalBasis: Type.String(),
        matter: Type.String(),
        by: Type.Enum(['staff', 'citizen', 'system']),
        unitName: Type.Optional(Type.String()),
        outcome: Type.Optional(Type.Enum(['found', 'no-match', 'several', 'down'])),
      }),
    ),
  }),
})

export const changeOwnPassword = defineContract({
  id: 'changeOwnPassword',
  summary: 'Đổi mật khẩu của mình',
  method: 'POST',
  path: '/api/identity/me/password',
  body: Type.Object({ password: Password, newPassword: Password }),
  answer: Type.Object({ endedSessions: Type.Integer() }),
})
export const getOwnSecondFactor = defineContract({
  id: 'getOwnSecondFactor',
  summary: 'Xác thực hai lớp của mình: đã bật chưa, còn mấy mã dự phòng',
  method: 'GET',
  path: '/api/identity/me/second-factor',
  answer: Type.Object({ signInName: Type.String(), enrolled: Type.Boolean(), recoveryCodesLeft: Type.Integer(), isDemo: Type.Boolean() }),
})
export const beginSecondFactor = defineContract({
  id: 'beginSecondFactor',
  summary: 'Cài ứng dụng xác thực mới',
  method: 'POST',
  path: '/api/identity/me/second-factor',
  body: Type.Object({ password: Password }),
  answer: Type.Object({ challenge: Type.String(), enrolment: EnrolmentView }),
})
export const confirmSecondFactor = defineContract({
  id: 'confirmSecondFactor',
  summary: 'Xác nhận ứng dụng xác thực mới bằng một mã',
  method: 'POST',
  path: '/api/identity/me/second-factor/confirm',
  body: Type.Object({ challenge: Word(200), code: Word(50) }),
  answer: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
})
export const renewRecoveryCodes = defineContract({
  id: 'renewRecoveryCodes',
  summary: 'Lấy mười mã dự phòng mới',
  method: 'POST',
  path: '/api/identity/me/second-factor/recovery-codes',
  body: Type.Object({ password: Password }),
  answer: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
})

export const AccountView = Type.Object({
  id: Uuid,
  officialId: Uuid,
  unitId: Uuid,
  unitName: Type.String(),
  fullName: Type.String(),
  signInName: Type.String(),
  passwordIsTemporary: Type.Boolean(),
  /** When it ends where nobody signs in with it. */
  temporaryUntil: Type.Optional(Moment),
  hasSecondFactor: Type.Boolean(),
  isDemo: Type.Boolean(),
  createdAt: Moment,
  disabled: Type.Optional(Type.Object({ at: Moment, reason: Type.String() })),
})
const AccountWithPassword = Type.Object({ account: AccountView, temporaryPassword: Type.String() })
const AccountParams = Type.Object({ accountId: Uuid })

export const listAccounts = defineContract({
  id: 'listAccounts',
  summary: 'Tài khoản cán bộ',
  method: 'GET',
  path: '/api/identity/accounts',
  query: Type.Object({
    unitId: Type.Optional(Uuid),
    q: Type.Optional(Type.String({ maxLength: 200 })),
    after: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Limit,
  }),
  answer: Type.Object({ items: Type.Array(AccountView), next: Type.Optional(Type.String()) }),
})
export const getAccount = defineContract({
  id: 'getAccount',
  summary: 'Một tài khoản cán bộ',
  method: 'GET',
  path: '/api/identity/accounts/:accountId',
  params: AccountParams,
  answer: AccountView,
})
export const createAccount = defineContract({
  id: 'createAccount',
  summary: 'Tạo tài khoản cho một cán bộ; mật khẩu tạm chỉ hiện một lần',
  method: 'POST',
  path: '/api/identity/accounts',
  body: Type.Object({ officialId: Uuid, unitId: Uuid, signInName: Word(200) }),
  answer: AccountWithPassword,
})
export const disableAccount = defineContract({
  id: 'disableAccount',
  summary: 'Khóa tài khoản, kết thúc mọi phiên',
  method: 'POST',
  path: '/api/identity/accounts/:accountId/disable',
  params: AccountParams,
  body: Type.Object({ reason: Word(500) }),
  answer: AccountView,
})
export const enableAccount = defineContract({
  id: 'enableAccount',
  summary: 'Mở lại tài khoản',
  method: 'POST',
  path: '/api/identity/accounts/:accountId/enable',
  params: AccountParams,
  answer: AccountView,
})
export const resetAccount = defineContract({
  id: 'resetAccount',
  summary: 'Cấp lại mật khẩu tạm và bỏ lớp xác thực thứ hai của người đã mất chúng',
  method: 'POST',
  path: '/api/identity/accounts/:accountId/reset',
  params: AccountParams,
  answer: AccountWithPassword,
})

const RoleGrantView = Type.Object({ id: Uuid, officialId: Uuid, officialName: Type.String(), role: RoleName, unitId: Uuid, unitName: Type.String(), grantedAt: Moment, revokedAt: Type.Optional(Moment) })
export const listRoleGrants = defineContract({
  id: 'listRoleGrants',
  summary: 'Vai trò theo đơn vị',
  method: 'GET',
  path: '/api/identity/role-grants',
  query: Type.Object({ officialId: Type.Optional(Uuid), unitId: Type.Optional(Uuid), after: Type.Optional(Uuid), limit: Limit }),
  answer: Type.Object({ items: Type.Array(RoleGrantView), next: Type.Optional(Uuid) }),
})
export const grantRole = defineContract({
  id: 'grantRole',
  summary: 'Giao vai trò tại một đơn vị',
  method: 'POST',
  path: '/api/identity/role-grants',
  body: Type.Object({ officialId: Uuid, role: RoleName, unitId: Uuid }),
  answer: RoleGrantView,
})
export const revokeRole = defineContract({
  id: 'revokeRole',
  summary: 'Thu hồi vai trò',
  method: 'POST',
  path: '/api/identity/role-grants/:grantId/revoke',
  params: Type.Object({ grantId: Uuid }),
  answer: RoleGrantView,
})

const DelegationView = Type.Object({
  id: Uuid,
  fromOfficialId: Uuid,
  fromName: Type.String(),
  toOfficialId: Uuid,
  toName: Type.String(),
  role: RoleName,
  unitId: Uuid,
  unitName: Type.String(),
  fromOn: Day,
  untilOn: Day,
  reason: Type.String(),
  revokedAt: Type.Optional(Moment),
})
export const listDelegations = defineContract({
  id: 'listDelegations',
  summary: 'Ủy quyền đang và sắp có hiệu lực',
  method: 'GET',
  path: '/api/identity/delegations',
  query: Type.Object({ unitId: Type.Optional(Uuid), after: Type.Optional(Uuid), limit: Limit }),
  answer: Type.Object({ items: Type.Array(DelegationView), next: Type.Optional(Uuid) }),
})
export const delegateRole = defineContract({
  id: 'delegateRole',
  summary: 'Ủy quyền một vai trò trong một khoảng ngày, tính cả hai ngày đầu và cuối',
  method: 'POST',
  path: '/api/identity/delegations',
  body: Type.Object({ fromOfficialId: Uuid, toOfficialId: Uuid, role: RoleName, unitId: Uuid, fromOn: Day, untilOn: Day, reason: Word(500) }),
  answer: DelegationView,
})
export const revokeDelegation = defineContract({
  id: 'revokeDelegation',
  summary: 'Chấm dứt ủy quyền',
  method: 'POST',
  path: '/api/identity/delegations/:delegationId/revoke',
  params: Type.Object({ delegationId: Uuid }),
  answer: DelegationView,
})

const LostFields = Type.Array(Type.Object({ name: Type.String({ maxLength: 200 }), text: Type.String({ maxLength: 20_000 }) }), { maxItems: 2000 })
const OwnPath = Type.String({ pattern: '^/', maxLength: 1000 })

export const keepLostPost = defineContract({
  id: 'keepLostPost',
  summary: 'Giữ một giờ những gì vừa gửi khi phiên đã hết, để đăng nhập lại không phải nhập lại; chỉ chính người đó mở được',
  method: 'POST',
  path: '/api/identity/lost-posts',
  body: Type.Object({ path: OwnPath, fields: LostFields }),
  answer: Type.Object({ key: Type.String() }),
})

export const readLostPost = defineContract({
  id: 'readLostPost',
  summary: 'Những gì đã gửi khi phiên hết, trả lại cho chính người gửi tại đúng trang đó',
  method: 'GET',
  path: '/api/identity/lost-posts',
  query: Type.Object({ key: Type.String({ minLength: 20, maxLength: 100 }), path: OwnPath }),
  answer: Type.Object({ fields: LostFields }),
})
