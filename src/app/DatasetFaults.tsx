import { DatasetError } from '../dataset/dataset-error.ts'
import '../ui/notice.css'

/** Shown instead of the page when the dataset fails its checks: every fault at once, and what to do about it. */
export default function DatasetFaults({ error }: { error: Error }) {
  const faults =
    error instanceof DatasetError ? error.faults : [{ path: '(whole file)', message: error.message }]
  return (
    <main className="column faults">
      <div className="notice" role="alert">
        <h1>The dataset cannot be shown</h1>
        <p>
          No number is shown, so that no wrong one is. {error.message} Correct the fields below in{' '}
          <code>data/</code>, then run <code>npm test</code> and build again.
        </p>
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code>: {message}
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
