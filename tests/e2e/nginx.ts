import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const shipped = fileURLToPath(new URL('../../deploy/nginx/', import.meta.url))
const modules = '/etc/nginx/modules-enabled'

/** Whether this machine has what deploy/nginx/dashboard.conf requires: Debian's nginx and its brotli module. */
export const hasNginx =
  spawnSync('nginx', ['-v']).status === 0 && existsSync(`${modules}/50-mod-http-brotli-static.conf`)

/** A free port. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/**
 * Starts nginx with the shipped configuration. Sets only what that file tells its reader to set: the folder and the
 * path.
 */
export async function nginx(root: string, folder: string) {
  const port = await freePort()
  mkdirSync(folder, { recursive: true })
  const site = readFileSync(`${shipped}dashboard.conf`, 'utf8')
    .replace('root /srv/dashboard;', `root ${root};`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
  writeFileSync(path.join(folder, 'dashboard.conf'), site)
  writeFileSync(path.join(folder, 'nginx.conf'), around(folder))
  const running = spawn(
    'nginx',
    ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')],
    {
      stdio: 'inherit',
    },
  )
  const origin = `http://127.0.0.1:${port}`
  await answering(origin)
  return {
    origin,
    close: () =>
      new Promise<void>((resolve) => {
        if (running.exitCode !== null) resolve()
        running.on('close', () => resolve())
        running.kill('SIGQUIT')
      }),
  }
}

/** What Debian's nginx.conf sets around a site. */
const around = (folder: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
include ${modules}/*.conf;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/dashboard.conf;
  include ${shipped}dashboard-maps.conf;
}
`

async function answering(origin: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(origin)
      return
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
  }
  throw new Error('nginx does not respond.')
}
