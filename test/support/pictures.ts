import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { drawScene } from '../../src/drawing/index.ts'
import { writePng } from '../../src/picture/index.ts'

/** A small picture of ours: a clock on a wall, PNG of 96x96. */
export const drawnPicture = writePng(
  drawScene(
    { ground: 0, things: [{ name: 'clock', x: 500, y: 500, size: 400, colour: 'red' }] },
    96,
    96,
  ),
)

/** Folder of real pictures, which lies beside the checkout or not. */
const realFolder = join(import.meta.dirname, '../../../shared/data/images')

export const realPictures: readonly string[] = existsSync(realFolder)
  ? ['photos', 'sd-v1', 'inpaint'].flatMap((folder) =>
      readdirSync(join(realFolder, folder)).map((name) => join(realFolder, folder, name)),
    )
  : []
