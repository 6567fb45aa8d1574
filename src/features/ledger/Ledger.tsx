import { Fragment } from 'react'
import type { LedgerRow } from '../../model/ledger.ts'
import './ledger.css'

/** Everything that is not the release's, with its sources, and every correction. */
export function Ledger({ ledger: { lookedUp, entries, corrections } }: { ledger: LedgerRow }) {
  return (
    <details className="ledger">
      <summary>What is not from the release: sources and corrections</summary>
      <p className="ledger-text">{lookedUp}</p>
      <ul className="ledger-list">
        {entries.map(({ what, basis, sources }) => (
          <li key={what}>
            <strong>{`${what}: ${basis}.`}</strong>{' '}
            {sources.map(({ name, address }, index) => (
              <Fragment key={`${name} ${address}`}>
                {index > 0 && '; '}
                <a href={address}>{name}</a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      {corrections.length > 0 && (
        <>
          <h3>Corrections</h3>
          <ul className="ledger-list">
            {corrections.map(({ on, text }) => (
              <li key={text}>
                <strong>{`${on}.`}</strong> {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
