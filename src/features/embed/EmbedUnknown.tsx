/** Shown where the URL names no known chart or figure. */
export function EmbedUnknown({ id, known }: { id: string; known: readonly string[] }) {
  return (
    <section aria-labelledby="embed-title">
      <h1 className="embed-title" id="embed-title">
        {id === '' ? 'No chart or figure is named' : `There is no chart or figure “${id}” here`}
      </h1>
      <p className="quiet">
        The address needs <code>?id=</code> with one of: {known.join(', ')}.
      </p>
    </section>
  )
}
