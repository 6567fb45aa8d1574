/** Where all bars of a plot begin: it stays, whichever drawing of the bars stands on it. */
export const ZeroLine = () => (
  <svg className="bars-axis" width="100%" height="100%" overflow="visible" aria-hidden="true">
    <line className="bars-zero" y2="100%" />
  </svg>
)
