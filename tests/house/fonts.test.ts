import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { characters } from '../../scripts/font-characters.mjs'

const files = ['data', 'src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|txt|tsx?|css|html)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
)

describe('the subset fonts', () => {
  it.each(files)('contain every character of %s', (file) => {
    const others = new Set(readFileSync(file, 'utf8').replaceAll(/[\n\r]/g, ''))
    for (const character of characters) others.delete(character)
    expect([...others]).toEqual([])
  })
})
