// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { provenanceRow } from '../../src/model/provenance.ts'
import { plainView } from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'
import { choosing } from '../support/views.ts'

describe('a printed copy', () => {
  it('says that all programs are shown, and which edition it is', () => {
    const { filter, edition, foot } = provenanceRow(dataset, plainView)
    expect(filter).toBe('All programs are shown.')
    expect(edition).toContain(`Dataset ${dataset.version}`)
    expect(foot).toBe('ICE news release, Sept. 16, 2011 · All programs')
  })

  it('names the programs chosen, in full and shortly, in the order of the filter', () => {
    const { filter, foot } = provenanceRow(dataset, choosing('cap', '287g'))
    expect(filter).toMatch(/^Filter: .*\(CAP\); .*287\(g\).* Other programs are left out\.$/)
    expect(foot).toBe('ICE news release, Sept. 16, 2011 · Criminal Alien Program, 287(g)')
  })
})
