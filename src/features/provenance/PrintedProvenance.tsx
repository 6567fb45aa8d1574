import { useLayoutEffect } from 'react'
import { fullDate } from '../../model/format.ts'
import type { ProvenanceRow } from '../../model/provenance.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import './provenance.css'

/** What a printed copy says of itself: once in full, and shortly at the foot of every page. On paper only. */
export function PrintedProvenance({ filter, edition, foot }: ProvenanceRow) {
  const day = usePrinting()
  const printed = day && `Printed on ${fullDate(day)}`

  // The margins of a page take their text from the stylesheet; this is the one way to hand them a word.
  useLayoutEffect(() => {
    if (printed) document.documentElement.style.setProperty('--foot', cssString(`${foot} · ${printed}`))
  }, [foot, printed])

  return (
    <p className="provenance">
      {[filter, edition, printed && `${printed}${addressOfThis()}.`].filter(Boolean).join(' ')}
    </p>
  )
}

/** The address of a page on a host. That of a file is the reader's own affair, and leads nobody else to it. */
const addressOfThis = () => (location.protocol.startsWith('http') ? ` from ${location.href}` : '')

const cssString = (text: string) => `"${text.replaceAll(/\s+/g, ' ').replaceAll(/["\\]/g, String.raw`\$&`)}"`
