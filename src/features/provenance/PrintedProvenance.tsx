import { useLayoutEffect } from 'react'
import { fullDate } from '../../model/format.ts'
import type { ProvenanceRow } from '../../model/provenance.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import './provenance.css'

/** What a printed copy says about itself: in full once, and briefly at the foot of every page. Print only. */
export function PrintedProvenance({ filter, edition, foot }: ProvenanceRow) {
  const day = usePrinting()
  const printed = day && `Printed on ${fullDate(day)}`

  // Page margins take their text from the style sheet; a custom property is the only way to pass it in.
  useLayoutEffect(() => {
    if (printed) document.documentElement.style.setProperty('--foot', cssString(`${foot} · ${printed}`))
  }, [foot, printed])

  return (
    <p className="provenance">
      {[filter, edition, printed && `${printed}${addressOfThis()}.`].filter(Boolean).join(' ')}
    </p>
  )
}

/** The page's URL where it is on a host. The path of a local file is private, and of no use to anybody else. */
const addressOfThis = () => (location.protocol.startsWith('http') ? ` from ${location.href}` : '')

const cssString = (text: string) => `"${text.replaceAll(/\s+/g, ' ').replaceAll(/["\\]/g, String.raw`\$&`)}"`
