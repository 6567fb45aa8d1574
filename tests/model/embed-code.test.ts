// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { embedChoices, embedSnippet } from '../../src/model/embed-code.ts'
import { plainView } from '../../src/model/view.ts'
import { dataset } from '../support/dataset.ts'
import { choosing } from '../support/views.ts'

const choices = embedChoices(dataset, plainView)
const choice = (id: string, view = plainView) => embedChoices(dataset, view).find((one) => one.id === id)

describe('what can be embedded', () => {
  it('is every chart and every figure', () => {
    expect(choices.map(({ id }) => id)).toEqual([...dataset.charts, ...dataset.figures].map(({ id }) => id))
  })

  it('is titled with the hedge, the label, the date and the source', () => {
    expect(choice('predator-arrests')).toMatchObject({
      name: 'more than 638 · Operation Predator',
      title:
        'More than 638 people arrested under Operation Predator, to Aug. 31, 2011. ICE news release, Sept. 16, 2011',
    })
  })

  it('takes the filter along where it changes the chart, and leaves out a chart without bars', () => {
    expect(choice('removals', choosing('cap', '287g'))?.path).toBe('embed.html?id=removals&program=cap,287g')
    expect(choice('convictions', choosing('cap'))).toBeUndefined()
    expect(choice('best-guns', choosing('cap'))?.path).toBe('embed.html?id=best-guns')
  })
})

describe('the address of an embed', () => {
  it('has the programs only where some are chosen', () => {
    expect(choice('removals')?.path).toBe('embed.html?id=removals')
  })
})

describe('the height of an embed', () => {
  it('grows by a bar, and by a line that names the programs', () => {
    expect(choice('removals')?.height).toBe(240 + 3 * 84)
    expect(choice('removals', choosing('cap', '287g'))?.height).toBe(240 + 2 * 84 + 40)
    expect(choice('removals', choosing('cap'))?.height).toBe(240 + 84 + 40)
  })

  it('has room for the caution that a card keeps beside the figure, where there is one', () => {
    expect(choice('removed-convicted')?.height).toBe(400)
    expect(choice('sc-removed')?.height).toBe(270)
  })

  it('is the same for a figure whatever is chosen', () => {
    expect(choice('best-guns', choosing('cap'))).toEqual(choice('best-guns'))
  })
})

describe('the code to embed', () => {
  it('is one frame with a title, a height, and no script', () => {
    expect(embedSnippet(choice('removals')!, 'https://example.org/embed.html?id=removals')).toBe(
      '<iframe src="https://example.org/embed.html?id=removals" title="Removals by program. ICE news release, Sept. 16, 2011" width="100%" height="492" style="border: 0" loading="lazy"></iframe>',
    )
  })

  it('lets no text out of its attribute', () => {
    const text = '"><script>hacked()</script>&amp;'
    const code = embedSnippet({ ...choice('removals')!, title: text }, `https://example.org/?${text}`)
    expect(code.match(/[<>]/g)).toHaveLength(4)
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;hacked()&lt;/script&gt;&amp;amp;"')
  })
})
