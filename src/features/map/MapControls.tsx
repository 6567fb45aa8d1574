type MapControlsProps = {
  isFitted: boolean
  isClosest: boolean
  onZoomIn: () => void
  onZoomOut: () => void
  onFit: () => void
}

/** The live map's buttons. One that would do nothing has aria-disabled, not disabled, so that it keeps the focus. */
export function MapControls({ isFitted, isClosest, onZoomIn, onZoomOut, onFit }: MapControlsProps) {
  return (
    <div className="map-controls">
      <span className="map-touch-note">Two fingers move the map.</span>
      <button type="button" aria-label="Zoom in" aria-disabled={isClosest} onClick={onZoomIn}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3v10M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label="Zoom out" aria-disabled={isFitted} onClick={onZoomOut}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label="Show the whole map" aria-disabled={isFitted} onClick={onFit}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3H3v3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
        </svg>
      </button>
    </div>
  )
}
