import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Debian 12's own; unpacked into a folder, never installed. */
const PACKAGES = [
  'patroni', 'etcd-server', 'haproxy', 'pgbouncer', 'postgresql-15', 'postgresql-client-15', 'libpq5', 'python3-etcd', 'python3-psycopg2', 'python3-click',
  'python3-yaml', 'python3-urllib3', 'python3-dateutil', 'python3-prettytable', 'python3-psutil', 'python3-six', 'python3-wcwidth', 'python3-dnspython',
  'python3-pkg-resources', 'python3-cdiff', 'libc-ares2', 'liblua5.3-0', 'libopentracing-c-wrapper0', 'libopentracing1', 'libevent-2.1-7',
]

export type Programs = { readonly root: string; readonly postgresBin: string; readonly environment: Readonly<Record<string, string>> }

/** Downloads (once) and unpacks the packages below `folder`; no service is installed or started. */
export const unpackPackages = (folder: string): Programs => {
  const root = join(folder, 'root')
  if (!existsSync(join(root, 'usr/bin/patroni'))) {
    mkdirSync(root, { recursive: true })
    execFileSync('apt-get', ['download', ...PACKAGES], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) execFileSync('dpkg', ['-x', join(folder, name), root])
  }
  const libraries = execFileSync('dpkg-architecture', ['-qDEB_HOST_MULTIARCH'], { encoding: 'utf8' }).trim()
  return {
    root,
    postgresBin: join(root, 'usr/lib/postgresql/15/bin'),
    environment: { PYTHONPATH: join(root, 'usr/lib/python3/dist-packages'), LD_LIBRARY_PATH: join(root, 'usr/lib', libraries), PATH: `${join(root, 'usr/lib/postgresql/15/bin')}:${join(root, 'usr/bin')}:${join(root, 'usr/sbin')}:${process.env['PATH'] ?? ''}` },
  }
}
