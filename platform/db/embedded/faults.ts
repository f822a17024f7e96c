import { OperatorFault } from '../../operator-fault.ts'

export const unsupportedMachine = (machine: string): OperatorFault =>
  new OperatorFault({
    kind: 'unsupported-machine',
    vi: `Không có PostgreSQL kèm theo cho máy loại ${machine} (hoặc gói chưa được cài); hãy đặt DATABASE_URL trỏ tới một PostgreSQL từ 15 trở lên.`,
    en: `No bundled PostgreSQL for ${machine} (or its package is not installed); set DATABASE_URL to a PostgreSQL 15 or newer.`,
  })

export const binariesUnusable = (reason: string): OperatorFault =>
  new OperatorFault({
    kind: 'binaries-unusable',
    vi: `Không chạy được PostgreSQL kèm theo trên máy này: ${reason}. Dữ liệu chưa bị đụng tới; có thể đặt DATABASE_URL để dùng PostgreSQL khác.`,
    en: `The bundled PostgreSQL cannot run on this machine: ${reason}. No data was touched; DATABASE_URL may point to another PostgreSQL.`,
  })

export const folderForeign = (folder: string): OperatorFault =>
  new OperatorFault({
    kind: 'folder-foreign',
    vi: `Thư mục dữ liệu ${folder} thuộc về người dùng khác; hãy chạy bằng đúng người dùng đã tạo ra nó hoặc đặt MOTCUA_HOME sang thư mục khác.`,
    en: `The data folder ${folder} belongs to another user; run as the user who made it or set MOTCUA_HOME to another folder.`,
  })

export const clusterDamaged = (folder: string, reason: string): OperatorFault =>
  new OperatorFault({
    kind: 'data-damaged',
    vi: `Thư mục dữ liệu ${folder} bị hỏng (${reason}); không có gì bị xoá hay sửa, hãy khôi phục từ bản sao lưu hoặc đặt MOTCUA_HOME sang thư mục khác.`,
    en: `The data folder ${folder} is damaged (${reason}); nothing was deleted or changed, restore a backup or set MOTCUA_HOME to another folder.`,
  })

export const otherMajor = (folder: string, made: string, bundled: string): OperatorFault =>
  new OperatorFault({
    kind: 'database-other-major',
    vi: `Dữ liệu ở ${folder} do PostgreSQL ${made} tạo, bản phần mềm này kèm PostgreSQL ${bundled}: dữ liệu không hỏng và không bị đụng tới. Hãy dừng máy chủ, chạy “motcua backup” bằng bản phần mềm trước, chuyển thư mục ấy sang chỗ khác rồi chạy “motcua restore” bằng bản này.`,
    en: `The data in ${folder} was made by PostgreSQL ${made}, this release bundles PostgreSQL ${bundled}: it is not damaged and was not touched. Stop the server, run “motcua backup” with the release before, move that folder away and run “motcua restore” with this one.`,
  })

export const clusterBusy = (folder: string, pid: number): OperatorFault =>
  new OperatorFault({
    kind: 'data-busy',
    vi: `PostgreSQL khác (tiến trình ${pid}) đang giữ thư mục ${folder} mà không trả lời; hãy dừng tiến trình đó rồi chạy lại.`,
    en: `Another PostgreSQL (process ${pid}) holds ${folder} and does not answer; stop that process and start again.`,
  })

export const databaseFailed = (reason: string, logFile: string): OperatorFault =>
  new OperatorFault({
    kind: 'database-failed',
    vi: `PostgreSQL không khởi động được: ${reason}. Dữ liệu không bị thay đổi; chi tiết ở ${logFile}.`,
    en: `PostgreSQL did not start: ${reason}. Data was not changed; details in ${logFile}.`,
  })
