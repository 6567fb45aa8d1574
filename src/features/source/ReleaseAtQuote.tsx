import { useEffect, useRef } from 'react'
import type { ReleaseLine } from '../../model/release.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { ReleaseText } from './ReleaseText.tsx'

type Props = {
  lines: readonly ReleaseLine[]
  dateline: readonly string[]
  /** The id of the highlighted words, which describe the drawer's heading. */
  quoteId: string
}

/** The release, scrolled to the highlighted words on mount; nothing else scrolls. */
export function ReleaseAtQuote({ lines, dateline, quoteId }: Props) {
  const box = useRef<HTMLElement>(null)

  useEffect(() => {
    const frame = box.current
    const mark = frame?.querySelector('mark')
    if (!frame || !mark) return
    const { top, height } = mark.getBoundingClientRect()
    const around = frame.getBoundingClientRect()
    // Over a slide the drawer is scaled up: client rects are then larger than scroll offsets.
    const zoom = around.height / frame.offsetHeight || 1
    const above = (top - around.top) / zoom + frame.scrollTop
    frame.scrollTop = Math.max(0, above - (frame.clientHeight - height / zoom) / 2)
    // A number further down in the drawer may have led here: scroll back to the sentence.
    const drawer = frame.closest('dialog')
    if (drawer) drawer.scrollTop = 0
    // The link that led here was re-rendered and lost the focus: focus the open number.
    if (document.activeElement === document.body)
      mark.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true })
  }, [])

  return (
    <ScrollBox className="drawer-text" label="The release" boxRef={box}>
      <ReleaseText lines={lines} dateline={dateline} quoteId={quoteId} />
    </ScrollBox>
  )
}
