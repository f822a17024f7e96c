import { OperatorFault } from '../../../platform/operator-fault.ts'
import { defineCommand, textOf } from '../command.ts'
import { standingOf, type SecretStanding, type Standing } from '../keys/key-standing.ts'
import { retireSecret, rotateSecret } from '../keys/rotate-secret.ts'
import { rotateVneid } from '../keys/rotate-vneid.ts'
import { requireHome } from '../require-home.ts'

const WHICH = ['secret', 'vneid'] as const

const whichOf = (given: string): (typeof WHICH)[number] => {
  const which = WHICH.find((one) => one === given)
  if (which === undefined) throw new OperatorFault({ kind: 'key-unknown', vi: `Khoá phải là một trong ${WHICH.join(', ')}; chưa có gì bị thay đổi. Cụm mật khẩu sao lưu đổi bằng BACKUP_PASSPHRASE và BACKUP_PASSPHRASE_OLD, chứng thư số bằng “certificate add”.`, en: `The key must be one of ${WHICH.join(', ')}; nothing was changed. The pass-phrase of backups is changed by BACKUP_PASSPHRASE and BACKUP_PASSPHRASE_OLD, certificates by “certificate add”.` })
  return which
}

const NAMES: Readonly<Record<string, string>> = {
  'second-factors': 'mã hai lớp / second factors',
  'sign-ins-on-their-way': 'lượt đăng nhập dở / sign-ins on their way',
  'lost-posts': 'trang gửi dở / posts kept for an hour',
  'register-answers': 'trả lời của CSDL quốc gia / register answers kept for a day',
  'register-look-ups': 'lượt tra cứu CSDL quốc gia / register look-ups',
  'survey-links': 'đường dẫn khảo sát / survey links',
}
const sayCounts = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).map(([name, count]) => `${count} ${NAMES[name] ?? name}`).join(' · ')

const saySecret = ({ keys, lost }: SecretStanding): readonly string[] => [
  ...keys.map(({ id, inForceFrom, days, newest, needed }) => `secret.key ${id}  ${inForceFrom.slice(0, 10)} (${days} ngày / days)  ${newest ? 'đang dùng / in use' : sayCounts(needed) || 'không còn gì cần / nothing needs it'}`),
  ...(Object.keys(lost).length === 0 ? [] : [`Không khoá nào mở được / no key opens: ${sayCounts(lost)}`]),
]

const linesOf = ({ secret, vneid, backups, certificates }: Standing): readonly string[] => [
  ...saySecret(secret),
  ...vneid.keys.map(({ id, newest }) => `vneid.key ${id}  ${vneid.changedAt?.slice(0, 10) ?? ''}  ${newest ? 'mới nhất / newest' : 'mở chứng cứ và trả lời trước đó / opens earlier evidence and answers'}`),
  `BACKUP_PASSPHRASE: ${backups.current} bản sao lưu / backups · BACKUP_PASSPHRASE_OLD: ${backups.before} · cụm khác / another: ${backups.another} · không niêm / open: ${backups.open}${backups.damaged > 0 ? ` · hỏng / damaged: ${backups.damaged}` : ''}`,
  ...certificates.map(({ name, file, present, validTo }) => `${file}  ${name}  → ${validTo.slice(0, 10)}${present ? '' : '  KHÔNG CÓ TỆP / FILE MISSING'}`),
]

const lacks = ({ secret, certificates }: Standing): boolean => Object.keys(secret.lost).length > 0 || certificates.some(({ present }) => !present)

const sayStanding = (standing: Standing): string => [...linesOf(standing), lacks(standing) ? 'THIẾU KHOÁ, xem trên: đặt lại khoá từ một bản sao lưu. / KEYS ARE LACKING, see above: put those of a backup back.' : 'Không thiếu khoá nào. / No key is lacking.'].join('\n')

export const listKeysCommand = defineCommand({
  name: 'key list',
  describe: { vi: 'Liệt kê các khoá đang giữ, tuổi của từng khoá và những gì còn cần khoá cũ', en: 'Lists the keys kept here, their age, and what still needs the older ones' },
  examples: ['key list'],
  run: async (context) => standingOf(await context.composition()),
  print: sayStanding,
  failed: lacks,
})

export const rotateKeyCommand = defineCommand({
  name: 'key rotate',
  describe: { vi: 'Thay khoá (với secret: dừng mọi máy chủ trước): cái mới niêm bằng khoá mới, khoá cũ vẫn mở được những gì đã niêm', en: 'Changes a key (secret: stop every server first): what is new is sealed by the new one, and the old one still opens what it sealed' },
  arguments: [{ flags: '[key]', describe: `${WHICH.join(', ')} (mặc định / default: secret)` }],
  examples: ['key rotate', 'key rotate vneid'],
  run: async ({ config }, { arguments: [given] }) => {
    const which = whichOf(textOf(given) || 'secret')
    await requireHome(config)
    return which === 'secret' ? { key: 'secret' as const, ...(await rotateSecret(config)) } : { key: 'vneid' as const, ...rotateVneid(config) }
  },
  print: (rotated) =>
    rotated.key === 'vneid'
      ? `Khoá VNeID mới ${rotated.id}: đăng ký khoá công khai này với VNeID rồi khởi động lại máy chủ; khoá cũ vẫn mở được. / The new VNeID key ${rotated.id}: register this public key with VNeID, then restart the servers; the old one still opens.\n${rotated.publicKey}`
      : [
          rotated.added ? 'Đã thêm khoá mới. / A new key was added.' : 'Hoàn tất lần thay khoá còn dở. / A change that was cut off is complete.',
          `Niêm lại / sealed anew: ${rotated.resealed}. Chép secret.key sang mọi máy chủ dùng chung cơ sở dữ liệu, chạy “motcua backup”, rồi khởi động. / Copy secret.key to every server that shares the database, run “motcua backup”, then start.`,
          ...saySecret(rotated.secret),
        ].join('\n'),
})

export const retireKeyCommand = defineCommand({
  name: 'key retire',
  describe: { vi: 'Bỏ các khoá cũ mà không còn gì cần đến', en: 'Drops the older keys that nothing needs any more' },
  examples: ['key retire'],
  run: ({ config }) => retireSecret(config),
  print: ({ dropped, secret }) => [dropped.length === 0 ? 'Không bỏ khoá nào. / No key was dropped.' : `Đã bỏ / dropped: ${dropped.join(', ')}`, ...saySecret(secret)].join('\n'),
})
