import { useState } from 'react'
import type { SourceRow } from '../../model/source.ts'
import { Status } from '../../ui/Status.tsx'

/** Ways to copy the figure together with its qualifier, date and source. */
export function CiteFigure({ source }: { source: Pick<SourceRow, 'text' | 'citations' | 'original'> }) {
  const [state, setState] = useState('')

  async function copy(what: string, text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setState(`${what} copied.`)
    } catch {
      setState(
        'Copying was refused by the browser. Select the text here, or the address of this page, instead.',
      )
    }
  }

  return (
    <details className="cite">
      <summary>Cite and copy</summary>
      <p className="cite-text">{source.text}</p>
      <p className="cite-buttons">
        <button className="button" type="button" onClick={() => void copy('Figure', source.text)}>
          Copy figure
        </button>
        <button className="button" type="button" onClick={() => void copy('Link', location.href)}>
          Copy link to this figure
        </button>
        <a className="button" href={source.original}>
          Sentence at ice.gov
        </a>
      </p>
      {source.citations.map(({ style, text }) => (
        <div className="cite-style" key={style}>
          <h4>{style}</h4>
          <pre className="cite-text">{text}</pre>
          <button className="button" type="button" onClick={() => void copy(style, text)}>
            {`Copy ${style}`}
          </button>
        </div>
      ))}
      <Status className="quiet">{state}</Status>
    </details>
  )
}
