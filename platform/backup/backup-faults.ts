import { OperatorFault } from '../operator-fault.ts'

export const backupDamaged = (folder: string, part: string, cause?: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'backup-damaged',
    cause,
    vi: `Bản sao lưu ${folder} bị hỏng ở ${part}; dữ liệu đang dùng không bị đụng tới, hãy dùng bản sao lưu khác hoặc tạo bản mới bằng “motcua backup”.`,
    en: `The backup ${folder} is damaged at ${part}; the running data was not touched, use another backup or take a new one with “motcua backup”.`,
  })

export const noBackup = (place: string, name: string | undefined): OperatorFault =>
  new OperatorFault({
    kind: 'no-backup',
    vi: `Không có bản sao lưu ${name ?? 'nào'} trong ${place}; hãy chạy “motcua backup” hoặc đặt BACKUP_FOLDER.`,
    en: `There is no backup ${name ?? ''} in ${place}; run “motcua backup” or set BACKUP_FOLDER.`.replace('  ', ' '),
  })

export const newerBackup = (name: string, migration: string): OperatorFault =>
  new OperatorFault({
    kind: 'backup-of-another-release',
    vi: `Bản sao lưu ${name} thuộc về một bản phần mềm khác (bước ${migration}); không có gì bị thay đổi, hãy khôi phục bằng đúng bản phần mềm đó hoặc bản mới hơn.`,
    en: `The backup ${name} belongs to another release (migration ${migration}); nothing was changed, restore it with that release or a newer one.`,
  })

export const stillUsed = (database: string, connections: number): OperatorFault =>
  new OperatorFault({
    kind: 'database-used',
    vi: `Còn ${connections} kết nối đang dùng cơ sở dữ liệu ${database}; dữ liệu khôi phục đã nằm sẵn bên cạnh, hãy dừng mọi máy chủ Một Cửa rồi chạy lại lệnh.`,
    en: `${connections} connections still use the database ${database}; the restored data stands beside it, stop every Một Cửa server and run the command again.`,
  })

export const mayNotLoad = (cause: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'restore-rights',
    vi: 'Người dùng trong DATABASE_URL không được tắt trigger khi nạp dữ liệu; hãy khôi phục bằng người quản trị PostgreSQL, hoặc GRANT SET ON PARAMETER session_replication_role cho người này. Dữ liệu đang dùng không bị đụng tới.',
    en: 'The user in DATABASE_URL may not switch triggers off while loading; restore as a PostgreSQL superuser, or GRANT SET ON PARAMETER session_replication_role to this user. The running data was not touched.',
    cause,
  })

export const fileNotWhole = (sha256: string, cause: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'backup-file-missing',
    vi: `Không sao lưu được tệp ${sha256}: mất hoặc hỏng trong kho tệp. Không có bản sao lưu nào được ghi; các tệp khác giữ nguyên. Xem /desk/files, khôi phục tệp đó rồi chạy lại, hoặc chạy với --without-damaged để sao lưu phần còn lại.`,
    en: `The file ${sha256} cannot be backed up: it is missing or damaged in the file store. No backup was written; all else is as it was. See /desk/files, bring that file back and run again, or use --without-damaged to back up the rest.`,
    cause,
  })

export const passphraseMissing = (backup: string): OperatorFault =>
  new OperatorFault({
    kind: 'backup-passphrase',
    vi: `Khoá trong bản sao lưu ${backup} được niêm bằng cụm mật khẩu; không có gì bị thay đổi, hãy đặt BACKUP_PASSPHRASE hoặc chạy lệnh ở cửa sổ dòng lệnh để được hỏi.`,
    en: `The keys in the backup ${backup} are sealed by a pass-phrase; nothing was changed, set BACKUP_PASSPHRASE or run the command at a terminal to be asked.`,
  })

export const wrongPassphrase = (key: string, cause: unknown): OperatorFault =>
  new OperatorFault({
    kind: 'backup-passphrase',
    vi: `Cụm mật khẩu không mở được khoá ${key} của bản sao lưu (sai cụm mật khẩu, hoặc tệp khoá bị đổi); không có gì bị thay đổi, hãy thử lại với cụm mật khẩu lúc sao lưu.`,
    en: `The pass-phrase does not open the key ${key} of the backup (another pass-phrase, or the key file was changed); nothing was changed, try again with the pass-phrase of that time.`,
    cause,
  })

export const otherBackupRuns = (): OperatorFault =>
  new OperatorFault({
    kind: 'backup-running',
    vi: 'Một lệnh sao lưu khác đang chạy trên dữ liệu này; không có gì bị thay đổi, hãy chờ lệnh đó xong.',
    en: 'Another backup of this data is running; nothing was changed, wait until it has ended.',
  })

export const timeUnreadable = (text: string): OperatorFault =>
  new OperatorFault({
    kind: 'time-unreadable',
    vi: `Không đọc được thời điểm “${text}”; không có gì bị thay đổi, hãy viết như "2026-11-28 15:10" (giờ Việt Nam) hoặc 2026-11-28T15:10:00+07:00.`,
    en: `The time “${text}” cannot be read; nothing was changed, write it like "2026-11-28 15:10" (in Viet Nam) or 2026-11-28T15:10:00+07:00.`,
  })

export const noBaseBefore = (place: string, at: string): OperatorFault =>
  new OperatorFault({
    kind: 'no-base-before',
    vi: `Trong ${place} không có bản sao cụm dữ liệu nào trước ${at}; không có gì bị thay đổi. Chỉ về được những thời điểm sau một lần “motcua backup” có BACKUP_WAL=on; hãy chọn thời điểm muộn hơn hoặc khôi phục một bản sao lưu.`,
    en: `${place} holds no copy of the cluster from before ${at}; nothing was changed. Only moments after a “motcua backup” with BACKUP_WAL=on can be reached; choose a later one or restore a backup.`,
  })

export const walEndsBefore = (place: string, at: string): OperatorFault =>
  new OperatorFault({
    kind: 'wal-ends-before',
    vi: `Nhật ký giữ trong ${place} chưa tới ${at}; không có gì bị thay đổi, hãy chọn thời điểm sớm hơn.`,
    en: `The log kept in ${place} does not reach ${at}; nothing was changed, choose an earlier moment.`,
  })

export const walNotArchived = (place: string): OperatorFault =>
  new OperatorFault({
    kind: 'wal-not-archived',
    vi: `PostgreSQL chưa giao hết nhật ký để giữ trong ${place}: chưa về được những thời điểm gần đây. Dữ liệu và các bản sao lưu còn nguyên; hãy xem ổ đĩa của MOTCUA_HOME có đầy không, postgres.log nói gì, rồi chạy lại.`,
    en: `PostgreSQL has not handed over all of its log for ${place}: the latest moments cannot be reached yet. The data and all backups are whole; see whether the disk of MOTCUA_HOME is full and what postgres.log says, then run again.`,
  })

export const placeAway = (place: string, remembering: string): OperatorFault =>
  new OperatorFault({
    kind: 'backup-place-away',
    vi: `${place} không phải nơi đã giữ các bản sao lưu trước (thiếu dấu của nó): ổ đĩa có thể chưa được gắn. Chưa ghi gì vào đó; hãy gắn lại ổ rồi chạy lại. Nếu cố ý bắt đầu nơi mới cùng tên, hãy xoá ${remembering} trước.`,
    en: `${place} is not the place that held the backups before (its mark is missing): a disk may not be mounted. Nothing was written there; mount it and run again. To begin a new place of that name on purpose, remove ${remembering} first.`,
  })
