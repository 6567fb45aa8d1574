/** What `probe.mjs` puts into each page that is measured. */
interface Window {
  seen: import('./visit.mjs').Probe
}
