import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { askMyPreference, chooseMyPreference } from '../application/choose-preference.ts'
import { getNoticePreference, setNoticePreference } from '../contract.ts'
import type { NotificationPorts } from '../ports.ts'

const forPeople = [
  403,
  'Chỉ người dân hoặc cán bộ đã đăng nhập mới chọn được cách nhận thông báo. Hãy đăng nhập rồi thử lại.',
  'Only a signed-in person or official can choose how to be told. Sign in and try again.',
] as const

const preferenceRefusals = {
  'notices-are-for-people': forPeople,
  'phone-unusable': [
    422,
    'Số điện thoại này không phải số di động Việt Nam, các lựa chọn chưa được lưu. Hãy nhập mười chữ số bắt đầu bằng 0.',
    'This is not a Vietnamese mobile number, and nothing was kept. Enter ten digits beginning with 0.',
  ],
  'email-unusable': [
    422,
    'Địa chỉ thư điện tử này không đúng, các lựa chọn chưa được lưu. Hãy nhập địa chỉ như ten@example.vn.',
    'This e-mail address is not right, and nothing was kept. Enter an address such as name@example.vn.',
  ],
} as const

export const getNoticePreferenceRoute = (ports: NotificationPorts): Route =>
  defineRoute({
    contract: getNoticePreference,
    permission: 'signed-in',
    audit: { event: false, because: 'people read their own wishes' },
    refusals: preferenceRefusals,
    handle: async (work) => {
      const asked = await askMyPreference(work, ports)
      if (!asked.ok) return asked
      const { preference, kinds, channels, reachedAt, setsOwnContact } = asked.value
      const { channels: _chosen, ...wishes } = preference
      return ok({ ...wishes, kinds: kinds.map((each) => ({ ...each, on: [...each.on] })), channels: [...channels], reachedAt, setsOwnContact })
    },
  })

export const setNoticePreferenceRoute = (ports: NotificationPorts): Route =>
  defineRoute({
    contract: setNoticePreference,
    permission: 'signed-in',
    audit: { event: 'notice-preference-chosen', about: () => ({ thing: 'notice-preference' }) },
    refusals: preferenceRefusals,
    handle: async (work, { body }) => {
      const chosen = await chooseMyPreference(work, body, ports)
      return chosen.ok ? ok({ kept: true }) : chosen
    },
  })
