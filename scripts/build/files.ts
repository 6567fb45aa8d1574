/** The build's output, read back from disk, since only there is everything together. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type BuiltFile = { name: string; content: Buffer }

/** All files of the folder, with "/" in their relative paths on every system, in a stable order. */
export async function filesIn(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted()
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(path.join(folder, name)) })))
}

/** Fonts and images are already compressed. */
const isText = ({ name }: BuiltFile) => /\.(?:html|js|css|json|csv|txt|svg|webmanifest)$/.test(name)

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
const gzipOptions = { level: constants.Z_BEST_COMPRESSION }

/** Writes a .br and a .gz next to each text file, so that the host need not compress, and at the highest level. */
export async function compress(folder: string, files: readonly BuiltFile[]): Promise<void> {
  await Promise.all(
    files
      .filter(isText)
      .flatMap(({ name, content }) => [
        promisify(brotliCompress)(content, brotliOptions).then((packed) =>
          writeFile(path.join(folder, `${name}.br`), packed),
        ),
        promisify(gzip)(content, gzipOptions).then((packed) =>
          writeFile(path.join(folder, `${name}.gz`), packed),
        ),
      ]),
  )
}
