import { useEffect, useRef } from 'react'
import type { ReleaseLine } from '../../model/release.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { ReleaseText } from './ReleaseText.tsx'

type Props = {
  lines: readonly ReleaseLine[]
  dateline: readonly string[]
  /** The id of the marked words, which describe the heading of the drawer. */
  quoteId: string
}

/** The release, scrolled to its marked words when it appears; nothing else on the page moves. */
export function ReleaseAtQuote({ lines, dateline, quoteId }: Props) {
  const box = useRef<HTMLElement>(null)

  useEffect(() => {
    const frame = box.current
    const mark = frame?.querySelector('mark')
    if (!frame || !mark) return
    const { top, height } = mark.getBoundingClientRect()
    const around = frame.getBoundingClientRect()
    // Over a slide the drawer is drawn larger: boxes on the screen are then larger than what is scrolled by.
    const zoom = around.height / frame.offsetHeight || 1
    const above = (top - around.top) / zoom + frame.scrollTop
    frame.scrollTop = Math.max(0, above - (frame.clientHeight - height / zoom) / 2)
    // A number far down in the drawer may have led here: the drawer begins again with the sentence.
    const drawer = frame.closest('dialog')
    if (drawer) drawer.scrollTop = 0
    // The number that led here was drawn anew, and the focus on it was lost: it goes on from the open number.
    if (document.activeElement === document.body)
      mark.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true })
  }, [])

  return (
    <ScrollBox className="drawer-text" label="The release" boxRef={box}>
      <ReleaseText lines={lines} dateline={dateline} quoteId={quoteId} />
    </ScrollBox>
  )
}
