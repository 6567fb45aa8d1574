// @vitest-environment node
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../support/dataset.ts'
import { browserWordsIn, brokenRules, cyclesOf, folderCyclesOf, importsOf } from '../support/imports.ts'
import { sourceFiles } from '../support/source-files.ts'

const files = sourceFiles()

describe('the imports of src', () => {
  it('go in one direction: data, dataset, model, features, app', () => {
    expect(brokenRules(files)).toEqual([])
  })

  it('have no cycles, between files or folders', () => {
    expect(cyclesOf(files)).toEqual([])
    expect(folderCyclesOf(files)).toEqual([])
  })

  it('are all found: each of our own resolves to a file', () => {
    const own = importsOf(files).filter(({ to }) => /^(?:src|data)\//.test(to))
    expect(own.filter(({ to }) => !existsSync(pathOf(to.replace(/\?.*$/, ''))))).toEqual([])
    expect(own.length).toBeGreaterThan(Object.keys(files).length)
  })

  it('keep the model free of browser globals', () => {
    const pure = Object.entries(files).filter(([path]) => /^src\/(?:model|dataset)\//.test(path))
    expect(
      pure.flatMap(([path, source]) => browserWordsIn(source).map((word) => `${path}: ${word}`)),
    ).toEqual([])
  })
})

/** The rule that one line in one file breaks. */
const one = (path: string, source: string) =>
  brokenRules({ [path]: source }).map((line) => line.split(': ')[1])

describe('the import rules', () => {
  it.each([
    [
      'src/features/map/Map.tsx',
      "import { Card } from '../metrics/Card.tsx'",
      'features never import each other',
    ],
    [
      'src/features/map/Map.tsx',
      "import type { Row } from '../metrics/Card.tsx'",
      'features never import each other',
    ],
    [
      'src/features/map/Map.tsx',
      "import { cardsOf } from '../../model/cards.ts'",
      'features import only types of model',
    ],
    [
      'src/features/map/Map.tsx',
      "import { Dataset } from '../../dataset/schema.ts'",
      'features import only types of dataset',
    ],
    ['src/features/map/Map.tsx', "import { go } from '../../app/address.ts'", 'features do not import app'],
    ['src/features/map/Map.tsx', "import places from '#data/places.json'", 'features do not import data'],
    [
      'src/features/map/Map.tsx',
      "const Map = lazy(() => import('../charts/Chart.tsx'))",
      'features never import each other',
    ],
    ['src/features/map/Map.tsx', "export * from '../charts/Chart.tsx'", 'features never import each other'],
    ['src/features/map/Map.tsx', "import '../charts/charts.css'", 'features never import each other'],
    ['src/model/cards.ts', "import { useState } from 'react'", 'model may not import this library'],
    [
      'src/model/cards.ts',
      "import { parseDataset } from '../dataset/load.ts'",
      'model imports only types of dataset',
    ],
    [
      'src/model/cards.ts',
      "import type { Props } from '../ui/Prose.tsx'",
      'model imports only types of dataset',
    ],
    ['src/ui/Prose.tsx', "import type { Figure } from '../dataset/schema.ts'", 'ui imports only ui'],
    ['src/ui/Prose.tsx', "import { percent } from '../model/format.ts'", 'ui imports only ui'],
    ['src/dataset/load.ts', "import { percent } from '../model/format.ts'", 'dataset imports only data/'],
    ['src/app/page/Page.tsx', "import { App } from '../App.tsx'", 'app/page is not above app/'],
    [
      'src/app/page/Page.tsx',
      "import { Deck } from '../briefing/Deck.tsx'",
      'app/page is not above app/briefing',
    ],
    ['src/app/page/Page.tsx', "import '../../main.tsx'", 'entry points must not be imported'],
  ])('catch in %s: %s', (path, source, why) => {
    expect(one(path, source)).toEqual([why])
  })

  it.each([
    ['src/features/map/Map.tsx', "import type { PlaceRow } from '../../model/places.ts'"],
    ['src/features/map/Map.tsx', "import { percent } from '../../model/format.ts'"],
    ['src/features/map/Map.tsx', "import { Prose } from '../../ui/Prose.tsx'\nimport './map.css'"],
    ['src/features/map/Map.tsx', "// import { Card } from '../metrics/Card.tsx'"],
    ['src/model/cards.ts', "import type { Dataset } from '../dataset/schema.ts'"],
    ['src/dataset/load.ts', "import cards from '#data/cards.json'\nimport * as v from 'valibot'"],
    [
      'src/app/page/Page.tsx',
      "import { Card } from '../features/metrics/Card.tsx'\nimport { cardsOf } from '../model/cards.ts'",
    ],
    ['src/main.tsx', "import { App } from './app/App.tsx'"],
  ])('allow in %s: %s', (path, source) => {
    expect(one(path, source)).toEqual([])
  })

  it('catch a statement that spans several lines', () => {
    const source = "import {\n  cardsOf,\n  type CardRow,\n} from '../../model/cards.ts'"
    expect(one('src/features/map/Map.tsx', source)).toEqual(['features import only types of model'])
  })

  it('catch a cycle, including type imports and several files', () => {
    const cycle = {
      'src/model/a.ts': "import { b } from './b.ts'",
      'src/model/b.ts': "import type { C } from './c.ts'",
      'src/model/c.ts': "import { a } from './a.ts'",
      'src/model/d.ts': "import { a } from './a.ts'",
    }
    expect(cyclesOf(cycle)).toEqual(['src/model/a.ts → src/model/b.ts → src/model/c.ts'])
    expect(cyclesOf({ ...cycle, 'src/model/c.ts': '' })).toEqual([])
  })

  it('catch a cycle of folders whose files form none', () => {
    const cycle = {
      'src/ui/a.ts': "import { b } from './inner/b.ts'",
      'src/ui/inner/c.ts': "import { d } from '../d.ts'",
    }
    expect(cyclesOf(cycle)).toEqual([])
    expect(folderCyclesOf(cycle)).toEqual(['src/ui → src/ui/inner'])
  })

  it('catch browser globals in the model', () => {
    expect(browserWordsIn('export const here = () => location.search')).toEqual(['location'])
    expect(browserWordsIn('// window.open\nconst words = "document.title"')).toEqual([])
  })
})
