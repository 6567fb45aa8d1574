import { SourceLink } from './SourceLink.tsx'

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; text: string; href: string; mark: string }
  | { kind: 'computed'; text: string; formula: string }
  | { kind: 'term'; text: string; term: string }
  | { kind: 'date'; text: string }

/** A sentence whose numbers link to their source: figures to the release's words, computed ones with their formula. */
export function Prose({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => {
    switch (piece.kind) {
      case 'figure':
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence never change places
          <SourceLink key={index} href={piece.href} mark={piece.mark} inline>
            {piece.text}
          </SourceLink>
        )
      case 'computed':
        return (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <span key={index} className="computed" title={`Computed: ${piece.formula}`}>
            {piece.text}
          </span>
        )
      case 'term':
        return (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <a key={index} className="term" href={`#term-${piece.term}`}>
            {piece.text}
          </a>
        )
      case 'date':
        return (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <span key={index} className="unbroken">
            {piece.text}
          </span>
        )
      default:
        // In an element of its own: page translators replace bare text nodes, which React would no longer find.
        // oxlint-disable-next-line react/no-array-index-key -- as above
        return <span key={index}>{piece.text}</span>
    }
  })
}
