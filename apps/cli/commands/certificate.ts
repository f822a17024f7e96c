import { readFile } from 'node:fs/promises'
import { findAccountByName } from '../../../modules/identity/index.ts'
import { addCertificate, type AddCertificate } from '../../../modules/official-documents/index.ts'
import { findUnitByCode } from '../../../modules/organisation/index.ts'
import { OperatorFault } from '../../../platform/operator-fault.ts'
import { readPem } from '../../../platform/signing/cms/certificate.ts'
import type { Work } from '../../../platform/work.ts'
import { defineCommand, textOf, type CommandInput } from '../command.ts'

const fault = (kind: string, vi: string, en: string): OperatorFault => new OperatorFault({ kind, vi, en })

const METHODS = ['soft', 'vneid', 'token'] as const

const methodOf = (given: string): AddCertificate['method'] => {
  const method = METHODS.find((one) => one === given)
  if (method === undefined) throw fault('method-unknown', `--method phải là một trong ${METHODS.join(', ')}.`, `--method must be one of ${METHODS.join(', ')}.`)
  return method
}

const holderOf = async (work: Work, { options }: CommandInput): Promise<AddCertificate['holder']> => {
  const [account, unit] = [textOf(options['account']), textOf(options['unit'])]
  if ((account === '') === (unit === '')) throw fault('holder-missing', 'Cần đúng một trong --account TÊN-ĐĂNG-NHẬP và --unit MÃ-ĐƠN-VỊ.', 'Give exactly one of --account SIGN-IN-NAME and --unit CODE.')
  if (unit !== '') {
    const found = await findUnitByCode(work, unit)
    if (found === undefined) throw fault('unit-unknown', `Không có đơn vị nào mang mã ${unit}.`, `No unit bears the code ${unit}.`)
    return { kind: 'unit', id: found.id }
  }
  const found = await findAccountByName(work, account)
  if (found === undefined) throw fault('account-unknown', `Không có tài khoản ${account}.`, `There is no account ${account}.`)
  return { kind: 'official', id: found.officialId }
}

const chainOf = async (file: string): Promise<readonly [Buffer, ...Buffer[]]> => {
  const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new OperatorFault({ kind: 'file-unreadable', vi: `Không đọc được ${file}.`, en: `Cannot read ${file}.`, cause })
  })
  const [own, ...issuers] = readPem(pem).map(({ der }) => der)
  if (own === undefined) throw fault('certificate-missing', `Trong ${file} không có chứng thư dạng PEM nào.`, `${file} holds no PEM certificate.`)
  return [own, ...issuers]
}

/** Says which certificate an official or an agency signs with from now on; the key stays where it is. */
export const addCertificateCommand = defineCommand({
  name: 'certificate add',
  describe: { vi: 'Đăng ký chứng thư ký số của một cán bộ hoặc một cơ quan', en: 'Registers the signing certificate of an official or an agency' },
  arguments: [{ flags: '<file>', describe: 'chứng thư PEM, kèm các chứng thư cấp trên / PEM certificate with its issuers' }],
  options: [
    { flags: '--account <name>', describe: 'tên đăng nhập của cán bộ / sign-in name of the official' },
    { flags: '--unit <code>', describe: 'mã đơn vị / code of the agency' },
    { flags: '--method <method>', describe: 'soft (khóa trong SIGNING_FOLDER/keys), vneid, token', required: true },
    { flags: '--credential <name>', describe: 'tên khóa ở nơi giữ khóa / name of the key with its keeper (soft: file name, vneid: credentialID)', otherwise: 'token' },
  ],
  examples: ['certificate add chu-tich.pem --account chu-tich@bao-ninh --method vneid --credential CRED-1', 'certificate add dau-ubnd.pem --unit H46.41.62 --method soft --credential ubnd-bao-ninh'],
  run: async ({ work }, input) => {
    const chain = await chainOf(textOf(input.arguments[0]))
    const method = methodOf(textOf(input.options['method']))
    return work(async (inWork) => {
      const { name, validFrom, validTo } = await addCertificate(inWork, { holder: await holderOf(inWork, input), method, credential: textOf(input.options['credential']), chain })
      return { name, method, validFrom, validTo }
    })
  },
  print: ({ name, validTo }) => `${name}: ký bằng chứng thư này từ nay, đến ${validTo.slice(0, 10)} / signs with this certificate from now on`,
})
