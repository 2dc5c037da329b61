import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const PLEX = '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic'
const TIFINAGH = '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh'

const span = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

/** What Arabic, French, English and Tamazight are written with in Morocco. */
const REPERTOIRES = {
  arabic: `${span(0x60c, 0x60c)}${span(0x61b, 0x61f)}${span(0x621, 0x63a)}${span(0x640, 0x655)}${span(0x660, 0x66d)}${span(0x200c, 0x200f)}ٰٱپچڤڥڨڭگڪ`,
  latin: `${span(0x20, 0x7e)}${span(0xa0, 0xff)}ŒœŸ–—‘’“”•…‹›€−\u202f`,
  tifinagh: `${span(0x2d30, 0x2d67)}ⵯ`,
  /** The language's own name, which stands on every page. */
  tifinaghName: 'ⵜⴰⵎⴰⵣⵉⵖⵜ',
} as const

const FONTS = [
  { name: 'arabic-400', file: `${PLEX}-arabic-400-normal.woff2`, repertoire: 'arabic' },
  { name: 'arabic-600', file: `${PLEX}-arabic-600-normal.woff2`, repertoire: 'arabic' },
  { name: 'latin-400', file: `${PLEX}-latin-400-normal.woff2`, repertoire: 'latin' },
  { name: 'latin-600', file: `${PLEX}-latin-600-normal.woff2`, repertoire: 'latin' },
  { name: 'tifinagh', file: `${TIFINAGH}-tifinagh-400-normal.woff2`, repertoire: 'tifinagh' },
  {
    name: 'tifinagh-name',
    file: `${TIFINAGH}-tifinagh-400-normal.woff2`,
    repertoire: 'tifinaghName',
  },
] as const

/** Their licence asks that it goes with them. */
const LICENCES = ['ibm-plex-sans-arabic', 'noto-sans-tifinagh']

/**
 * Leaves of each font what these languages need: the whole Arabic files hold a hundred languages'
 * letters and weigh nearly three times as much. Style sheets name the result '@fonts/NAME.woff2'.
 */
export function fontSubsets(folder: string): Plugin {
  return {
    name: 'font-subsets',
    config: () => ({ resolve: { alias: { '@fonts': folder } } }),
    async buildStart() {
      await mkdir(folder, { recursive: true })
      await Promise.all(
        FONTS.map(async ({ name, file, repertoire }) => {
          const whole = await readFile(require.resolve(file))
          const subset = await subsetFont(whole, REPERTOIRES[repertoire], { targetFormat: 'woff2' })
          await writeFile(join(folder, `${name}.woff2`), subset)
        }),
      )
    },
    async generateBundle() {
      for (const font of LICENCES) {
        const source = await readFile(require.resolve(`@fontsource/${font}/LICENSE`))
        this.emitFile({ type: 'asset', fileName: `licences/${font}.txt`, source })
      }
    },
  }
}
