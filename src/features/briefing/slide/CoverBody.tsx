import { Prose } from '../../../ui/Prose.tsx'
import type { BodyOf } from './bodies.ts'
import './cover-body.css'

/** What the release is, what kinds of numbers it has, and which programs the deck covers. */
export function CoverBody({ body: { release, status, chosen, notZero } }: { body: BodyOf<'cover'> }) {
  return (
    <>
      <p className="cover-release">
        <span>{`“${release.title}”`}</span>
        <span className="cover-publisher">{`${release.publisher}, ${release.published}`}</span>
      </p>
      <p className="cover-status">
        <Prose pieces={status} />
      </p>
      {chosen.length > 0 && (
        <p className="cover-chosen">
          <strong>For the programs chosen:</strong>{' '}
          <span>{`${chosen.join(', ')}.${notZero && ` ${notZero}`}`}</span>
        </p>
      )}
    </>
  )
}
