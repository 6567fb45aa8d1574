import { idle } from '../ui/idle.ts'
import { Briefing, Speaker } from './App.tsx'
import { Downloads, Sharing } from './export/ExportMenus.tsx'
import { SavePicture } from './export/PictureMenu.tsx'
import { FigureSource } from './page/Page.tsx'

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/**
 * Prefetches the lazy chunks while the browser is idle, one at a time and the likeliest first, so that a click finds
 * its chunk loaded and a room that loses its network still has it. Not under Save-Data. The fonts for print come with
 * the briefing.
 */
export async function prefetch() {
  if (savesData()) return
  for (const component of [FigureSource, Briefing, Downloads, SavePicture, Sharing, Speaker]) {
    await idle()
    await component.prefetch()
  }
}
