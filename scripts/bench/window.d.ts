/** Added to each measured page by `probe.mjs`. */
interface Window {
  seen: import('./visit.mjs').Probe
}
