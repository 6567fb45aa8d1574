import sans from './fonts/public-sans-400.woff2'
import sansBold from './fonts/public-sans-600.woff2'
import serif from './fonts/report-serif-400.woff2'
import serifMedium from './fonts/report-serif-500.woff2'
import serifBold from './fonts/report-serif-600.woff2'

type FontFile = { family: 'sans' | 'serif'; file: string; weight: string }

/** The page's fonts as files, for what cannot ask for them by fonts.css. */
export const fontFiles: readonly FontFile[] = [
  { family: 'sans', file: sans, weight: '400 500' },
  { family: 'sans', file: sansBold, weight: '600 700' },
  { family: 'serif', file: serif, weight: '400' },
  { family: 'serif', file: serifMedium, weight: '500' },
  { family: 'serif', file: serifBold, weight: '600 700' },
]
