import { keepRule, passphrase } from './backup-settings.ts'
import { anyText, countFrom, databaseAddress, oneOf, portNumber, webAddress, wholeNumber } from './setting.ts'
import { dayCount, mailAddress, signingAddress, smsAddress, stampAddress, zaloAddress } from './message-addresses.ts'
import { collectingAccount, platformAddress, postAddress, statementAddress } from './payment-addresses.ts'
import { proxyAddresses } from './proxy-addresses.ts'
import type { Setting } from './setting.ts'
import { boardAddress, lgspAddress, portalAddress, storeAddress } from './register-addresses.ts'
import { scannerAddress } from './scanner-address.ts'
import { storageAddress } from './storage-address.ts'

export const PROFILES = ['quang-binh-2025', 'quang-tri-2026'] as const
export type Profile = (typeof PROFILES)[number]

const setting = <T>(it: Setting<T>): Setting<T> => it

/** Every environment variable the product reads. Nothing else may read `process.env`. */
export const SETTINGS = {
  MOTCUA_HOME: setting({ name: 'MOTCUA_HOME', otherwise: './.motcua', meaning: 'folder of the database, files, secrets and logs', parse: anyText }),
  PORT: setting({ name: 'PORT', otherwise: '8080', meaning: 'port of the web server', parse: portNumber }),
  HOST: setting({ name: 'HOST', otherwise: '127.0.0.1 with the demo, 0.0.0.0 without', meaning: 'network address to listen on', parse: anyText }),
  PUBLIC_URL: setting({ name: 'PUBLIC_URL', otherwise: 'http://localhost:PORT', meaning: 'address people type; links, QR codes and sign-in use it', parse: webAddress }),
  DESK_URL: setting({ name: 'DESK_URL', otherwise: 'PUBLIC_URL', meaning: 'address of the staff desk under a host name of its own, led to this same server: neither name then knows the sessions of the other', parse: webAddress }),
  DATABASE_URL: setting({ name: 'DATABASE_URL', otherwise: 'embedded PostgreSQL in MOTCUA_HOME', meaning: 'an existing PostgreSQL 15 or newer', secret: true, parse: databaseAddress }),
  STORAGE_URL: setting({ name: 'STORAGE_URL', otherwise: 'MOTCUA_HOME/files', meaning: 'where files live: file:///path or s3+https://key:secret@host/bucket?region=…', secret: true, parse: storageAddress }),
  BACKUP_FOLDER: setting({ name: 'BACKUP_FOLDER', otherwise: 'MOTCUA_HOME/backups', meaning: 'where “motcua backup” writes; on another disk or machine, or it is lost together with the data', parse: anyText }),
  BACKUP_KEEP: setting({ name: 'BACKUP_KEEP', otherwise: '14,8,12', meaning: 'of how many last days, weeks and months one backup each is kept, or off: all are', parse: keepRule }),
  BACKUP_PASSPHRASE: setting({ name: 'BACKUP_PASSPHRASE', otherwise: 'keys lie in a backup as they are', meaning: 'pass-phrase of 12 characters or more that seals the keys within backups; kept where the machine is not', secret: true, parse: passphrase }),
  BACKUP_PASSPHRASE_OLD: setting({ name: 'BACKUP_PASSPHRASE_OLD', otherwise: 'none', meaning: 'the pass-phrase before, which still opens the backups of its time', secret: true, parse: passphrase }),
  BACKUP_WAL: setting({ name: 'BACKUP_WAL', otherwise: 'off', meaning: 'on: the log of the embedded PostgreSQL is kept in BACKUP_FOLDER, so that “motcua restore --at” brings back any moment', parse: oneOf(['on', 'off']) }),
  UPLOAD_FOLDER: setting({ name: 'UPLOAD_FOLDER', otherwise: 'MOTCUA_HOME/uploads', meaning: 'where uploads lie until complete; several web servers share one', parse: anyText }),
  UPLOAD_LIMIT_MB: setting({ name: 'UPLOAD_LIMIT_MB', otherwise: '100', meaning: 'largest file taken in parts, in MB', parse: wholeNumber({ from: 1, to: 2000 }) }),
  REHASH_MB_PER_SECOND: setting({ name: 'REHASH_MB_PER_SECOND', otherwise: '20', meaning: 'how fast all stored files are read back in the background, in MB a second', parse: wholeNumber({ from: 1, to: 2000 }) }),
  CLAMD_URL: setting({ name: 'CLAMD_URL', otherwise: '/run/clamav/clamd.ctl where it exists, else no scanner', meaning: 'malware scanner of ClamAV: clamd://host:3310 or unix:///path, or off', parse: scannerAddress }),
  PERSON_QUOTA_MB: setting({ name: 'PERSON_QUOTA_MB', otherwise: '2048', meaning: 'room for the files of one person, in MB', parse: wholeNumber({ from: 1, to: 1_000_000 }) }),
  TEMPORARY_PASSWORD_DAYS: setting({ name: 'TEMPORARY_PASSWORD_DAYS', otherwise: '7', meaning: 'days after which a temporary password nobody signed in with opens nothing any more', parse: wholeNumber({ from: 1, to: 90 }) }),
  ROLE: setting({ name: 'ROLE', otherwise: 'all', meaning: 'web serves people, worker runs background jobs, all does both', parse: oneOf(['web', 'worker', 'all']) }),
  DEMO: setting({ name: 'DEMO', otherwise: 'on', meaning: 'off: no demo accounts, no simulators', parse: oneOf(['on', 'off']) }),
  TEST_CLOCK: setting({ name: 'TEST_CLOCK', otherwise: 'off', meaning: 'on (demo only): the clock runs ahead by the milliseconds in MOTCUA_HOME/clock-ahead, to rehearse deadlines', parse: oneOf(['on', 'off']) }),
  PROFILE: setting({ name: 'PROFILE', otherwise: 'quang-binh-2025', meaning: 'province package loaded at first start: quang-binh-2025 or quang-tri-2026', parse: oneOf(PROFILES) }),
  SIMULATOR_PORT: setting({ name: 'SIMULATOR_PORT', otherwise: 'PORT + 1', meaning: 'first port of the simulators (demo only)', parse: portNumber }),
  VNEID_ISSUER: setting({ name: 'VNEID_ISSUER', otherwise: 'the simulator (demo only)', meaning: 'address of the OpenID Connect provider citizens sign in with', parse: webAddress }),
  VNEID_CLIENT_ID: setting({ name: 'VNEID_CLIENT_ID', otherwise: 'motcua', meaning: 'our name at that provider', parse: anyText }),
  VNEID_CLIENT_SECRET: setting({ name: 'VNEID_CLIENT_SECRET', otherwise: 'none', meaning: 'our secret at that provider', secret: true, parse: anyText }),
  VNEID_ANSWERS: setting({ name: 'VNEID_ANSWERS', otherwise: 'plain', meaning: 'encrypted: the provider (or the simulator) sends {"data","key"} sealed for our key', parse: oneOf(['plain', 'encrypted']) }),
  VNEID_KEY_FILE: setting({ name: 'VNEID_KEY_FILE', otherwise: 'MOTCUA_HOME/vneid.key', meaning: 'our RSA private key (PEM, PKCS#1 or PKCS#8) for encrypted answers', parse: anyText }),
  SMTP_URL: setting({ name: 'SMTP_URL', otherwise: 'the simulator (demo), else e-mail is off', meaning: 'mail server of notices: smtp://user:password@host:587?from=motcua@example.vn', secret: true, parse: mailAddress }),
  SMS_URL: setting({ name: 'SMS_URL', otherwise: 'the simulator (demo), else SMS is off', meaning: 'SMS provider: viettel+https://user:password@host/path?cpcode=…&brand=… or vinaphone+https://…', secret: true, parse: smsAddress }),
  ZALO_URL: setting({ name: 'ZALO_URL', otherwise: 'the simulator (demo), else Zalo is off', meaning: 'Zalo notices: zalo+https://app-id:secret@business.openapi.zalo.me?token=…&template=…', secret: true, parse: zaloAddress }),
  NOTICE_KEEP_DAYS: setting({ name: 'NOTICE_KEEP_DAYS', otherwise: '90', meaning: 'days after which words and addresses of sent notices are erased', parse: dayCount }),
  SUPPLEMENT_REMINDER_DAYS: setting({ name: 'SUPPLEMENT_REMINDER_DAYS', otherwise: '3', meaning: 'days before the time given for a supplement ends on which its applicant is reminded', parse: wholeNumber({ from: 1, to: 30 }) }),
  SIGNING_FOLDER: setting({ name: 'SIGNING_FOLDER', otherwise: 'MOTCUA_HOME/signing', meaning: 'trust/*.pem: certificates believed when signatures are checked; keys/*.pem: certificates kept in files', parse: anyText }),
  TSA_URL: setting({ name: 'TSA_URL', otherwise: 'the simulator (demo), else no time-stamps', meaning: 'time-stamp authority (RFC 3161) of our signatures', parse: stampAddress }),
  VNEID_SIGNING_URL: setting({ name: 'VNEID_SIGNING_URL', otherwise: 'the simulator (demo), else off', meaning: 'VNeID remote signing: vneid+https://user:password@host/base?originator=code&partner=code&partnerSecret=… (without a partner: no signed headers, no messages believed)', secret: true, parse: signingAddress }),
  PAYMENT_PLATFORM_URL: setting({ name: 'PAYMENT_PLATFORM_URL', otherwise: 'the simulator (demo), else no online payment', meaning: 'national payment platform: platform+https://partner:secret@host/path?page=https://host-of-its-pay-page', secret: true, parse: platformAddress }),
  BANK_STATEMENT_URL: setting({ name: 'BANK_STATEMENT_URL', otherwise: 'the simulator (demo), else no statement is matched', meaning: 'statement of the collecting accounts: https://token@host/path, asked with ?day=', secret: true, parse: statementAddress }),
  COLLECTING_ACCOUNT: setting({ name: 'COLLECTING_ACCOUNT', otherwise: 'an invented one (demo), else no transfer is offered', meaning: 'account that transfers go to: bank BIN:number:holder:bank name', parse: collectingAccount }),
  POPULATION_REGISTER_URL: setting({ name: 'POPULATION_REGISTER_URL', otherwise: 'the simulator (demo), else no look-ups', meaning: 'population database behind the provincial bus: lgsp+https://consumer-key:secret@host/path?partner=code&access=…&accessSecret=…&app=…&integration=037', secret: true, parse: lgspAddress }),
  PERSONAL_STORE_URL: setting({ name: 'PERSONAL_STORE_URL', otherwise: 'the simulator (demo), else nothing is drawn from it', meaning: 'national personal store behind the provincial bus, written likewise, with &verify=BASE64 of the public key (SPKI) its answers are signed with, or verify=none', secret: true, parse: storeAddress }),
  BUSINESS_REGISTER_URL: setting({ name: 'BUSINESS_REGISTER_URL', otherwise: 'the simulator (demo), else no look-ups', meaning: 'business register behind the provincial bus, written likewise', secret: true, parse: lgspAddress }),
  POST_URL: setting({ name: 'POST_URL', otherwise: 'the simulator (demo), else nothing is sent by post', meaning: 'gateway of the public postal service: post+https://customer:token@host/path', secret: true, parse: postAddress }),
  NATIONAL_PORTAL_URL: setting({ name: 'NATIONAL_PORTAL_URL', otherwise: 'off: messages wait in the console', meaning: 'upload of dossiers to the national portal: dvcqg+https://user:password@host/base?madonvi=…&dstcode=…, or simulator (demo only)', secret: true, parse: portalAddress }),
  NATIONAL_BOARD_URL: setting({ name: 'NATIONAL_BOARD_URL', otherwise: 'off: figures of the portal are brought in by file', meaning: 'the 766 board of the national portal, read each night: https://host/jsp/rest.jsp?tinh=…&loaidonvi=…&loaichitieu=…, or simulator (demo only)', parse: boardAddress }),
  TRUST_PROXY: setting({ name: 'TRUST_PROXY', otherwise: 'off', meaning: 'whose X-Forwarded-* headers are believed: on, a proxy on this machine, or addresses of proxies elsewhere, 10.0.0.5,10.0.1.0/24', parse: proxyAddresses }),
  REQUESTS_PER_MINUTE: setting({ name: 'REQUESTS_PER_MINUTE', otherwise: '600 a person, 3000 an address', meaning: 'requests one person signed in, or one address, may send in a minute', parse: countFrom(60) }),
  LOG_LEVEL: setting({ name: 'LOG_LEVEL', otherwise: 'info', meaning: 'how much is logged', parse: oneOf(['debug', 'info', 'warn', 'error']) }),
} as const
