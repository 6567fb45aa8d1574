// @vitest-environment node
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { checked } from '../../src/dataset/checked.ts'
import { readDataset, useDataset } from '../../src/dataset/query.ts'
import { changed, dataset, faultsIn } from '../support/dataset.ts'

describe('the check of the data', () => {
  it('gives the dataset where there is no fault', () => {
    expect(checked()).toEqual({ dataset })
  })

  it('gives the faults where there are some', () => {
    const bad = changed((copy) => (copy.figures[0]!.value += 1))
    expect(checked(bad)).toEqual({ faults: faultsIn(bad) })
    expect(faultsIn(bad)).toHaveLength(1)
  })

  it('does not take a mistake of its own for a fault of the data', () => {
    const trap = {
      get version(): string {
        throw new RangeError('a mistake')
      },
    }
    expect(() => checked(trap)).toThrow(RangeError)
  })
})

describe('the reading of the data', () => {
  it('gives the dataset', () => {
    expect(readDataset()).toEqual(dataset)
  })

  it('is done at the first drawing, never grows stale, and asks no network', () => {
    const client = new QueryClient()
    const Reader = () => String(useDataset().data === client.getQueryData(['dataset']))
    const html = renderToString(createElement(QueryClientProvider, { client }, createElement(Reader)))
    expect(html).toBe('true')
    const query = client.getQueryCache().find({ queryKey: ['dataset'] })
    expect(query?.state.data).toEqual(dataset)
    expect(query?.options).toMatchObject({ staleTime: Infinity, retry: false, networkMode: 'always' })
  })
})
