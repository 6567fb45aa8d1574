// @vitest-environment node
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileText, pathOf } from '../support/dataset.ts'

const notOurs = new Set(['.cache', '.git', 'dist', 'node_modules', 'test-results'])
const top = readdirSync(pathOf('')).filter((name) => !notOurs.has(name))

/** Every file and folder of the project, by path. */
const all = new Set(
  top.flatMap((name) => [
    name,
    ...inside(name)
      .map((entry) => `${name}/${entry.replaceAll('\\', '/')}`)
      .filter((entry) => !entry.includes('node_modules')),
  ]),
)

function inside(folder: string): string[] {
  try {
    return readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

const documents = [...all].filter((name) => /^(?:docs\/)?[^/]+\.md$/.test(name))

/** Build outputs, which the documents name without their folder. */
const built = new Set(['dashboard.html', 'dataset.json', 'figures.csv', 'licenses.txt'])

const escaped = (name: string) => name.replaceAll('.', '\\.')
const fromTop = new RegExp(
  `(?<![\\w./@-])(?:${top
    .filter((name) => !name.includes('.') || name.startsWith('.'))
    .map(escaped)
    .join('|')})/[\\w./*-]*`,
  'g',
)
/** A file name with a source extension, or a path relative to src. */
const short =
  /^(?:(?:app|dataset|features|model|ui)\/[\w./*-]+|[\w-][\w.-]*\.(?:conf|css|csv|html|json|md|mjs|txt|tsx?|ya?ml))$/

/** Normalizes "src/ui/*.css", "src/ui/" and "src/ui." (at the end of a sentence) to "src/ui". */
const plain = (name: string) => name.replace(/[./]*(?:\*.*)?$/, '').replace(/\/$/, '')

const exists = (name: string) => all.has(name) || [...all].some((file) => file.endsWith(`/${name}`))

/** The paths in a document that do not exist. */
function missingIn(document: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, to = '']) =>
    path.posix.join(path.posix.dirname(document), to),
  )
  const paths = [...text.matchAll(fromTop)].map(([name]) => plain(name))
  const spans = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, span = '']) => span)
    .filter((span) => short.test(span) && !built.has(span))
    .map(plain)
  const missing = [
    ...[...links, ...paths].filter((name) => !all.has(name)),
    ...spans.filter((name) => !exists(name)),
  ]
  return [...new Set(missing)]
}

describe('the documents', () => {
  it('are found', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/hosting.md']),
    )
  })

  it.each(documents)('%s names only existing files and folders', (document) => {
    expect(missingIn(document, fileText(document))).toEqual([])
  })

  it.each([
    ['a link', 'See [this](src/none.md) and [that](https://example.org/none).', ['src/none.md']],
    ['a path in a command', 'node scripts/none.mjs --write', ['scripts/none.mjs']],
    ['a path at the end of a sentence', 'It is in src/ui/none.css.', ['src/ui/none.css']],
    ['a name alone', 'Made by `none.ts`, as `tokens.css` is.', ['none.ts']],
    ['a path relative to src', '`model/none.ts` beside `model/view.ts`', ['model/none.ts']],
    ['all files of a folder', 'src/none/*.ts beside src/ui/*.css', ['src/none']],
  ])('are caught with %s that does not exist', (_, text, missing) => {
    expect(missingIn('README.md', text)).toEqual(missing)
  })
})
