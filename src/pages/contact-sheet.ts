import { htmlPage, type Markup, markup } from '../charts/index.ts'
import type { OutcomeKind } from '../item/index.ts'
import { outcomeWords } from './report/answers.ts'
import { visible, visibleLine } from './visible.ts'

/** A box in a picture, with what is in it; in shares of the picture's sides, 0 to 1. */
export interface Marked {
  readonly label: string
  readonly box: readonly [left: number, top: number, width: number, height: number]
}

/** A picture of a contact sheet. */
export interface SheetPicture {
  /** What it is, for people. */
  readonly caption: string
  /** Bytes of a JPEG, made by us. */
  readonly jpeg: Buffer
  readonly marked: readonly Marked[]
}

/** One answer of a contact sheet. */
export interface SheetEntry {
  /** Place in the run, from 1. */
  readonly number: number
  readonly task: string
  readonly outcome: OutcomeKind
  readonly asked: string
  readonly expected: string
  /** What was found, in words; hostile where a node wrote it. */
  readonly found: string
  readonly pictures: readonly SheetPicture[]
}

/**
 * Pictures of a run on one page: a file that needs no other, runs no script and fetches nothing.
 * @param left answers that are not on it
 */
export function contactSheet(title: string, entries: readonly SheetEntry[], left: number): string {
  const rest =
    left === 0 ? '' : markup`<p>${left} more are not on this sheet: <code>--all</code>.</p>`
  const lead =
    entries.length === 0
      ? markup`<p>Every picture was right.</p>
`
      : markup`<p>Boxes are what the scorer saw; dashed ones the part that was given or was to be painted. ${rest}</p>
<div class="sheet">${entries.map(entryOf)}</div>
`
  return htmlPage(title, [lead], sheetStyle)
}

function entryOf({ number, task, outcome, asked, expected, found, pictures }: SheetEntry): Markup {
  return markup`<article id="place-${number}">
<h2>${number} ${visibleLine(task)} <span class="quiet">${outcomeWords[outcome]}</span></h2>
<div class="pictures">${pictures.map(pictureOf)}</div>
<dl><dt>asked</dt><dd>${visible(asked, 600)}</dd><dt>right is</dt><dd>${visible(expected, 400)}</dd><dt>found</dt><dd>${visible(found, 600)}</dd></dl>
</article>
`
}

function pictureOf({ caption, jpeg, marked }: SheetPicture): Markup {
  return markup`<figure><div class="frame"><img src="data:image/jpeg;base64,${jpeg.toString('base64')}" alt="${caption}">${
    marked.length === 0
      ? ''
      : markup`<svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">${marked.map(boxOf)}</svg>`
  }</div><figcaption>${caption}</figcaption></figure>`
}

function boxOf({ label, box }: Marked): Markup {
  const [x, y, width, height] = box.map((share) => Math.round(share * 1000)) as [
    number,
    number,
    number,
    number,
  ]
  const shape = label === '' ? 'part' : 'seen'
  // Words of a box on the right end with it: they would run out of the picture.
  const [at, anchor] = x > 500 ? [x + width, 'end'] : [x + 8, 'start']
  return markup`<rect class="${shape}" x="${x}" y="${y}" width="${width}" height="${height}"/>${
    label === ''
      ? ''
      : markup`<text text-anchor="${anchor}" x="${at}" y="${Math.max(56, y + 56)}">${visibleLine(label, 60)}</text>`
  }`
}

const sheetStyle = `.sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1.2rem; margin-top: 1rem }
.sheet article { border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; min-width: 0 }
.sheet h2 { font-size: 1rem; margin: 0 0 .4rem } .quiet { color: var(--soft); font-weight: 400 }
.pictures { display: flex; gap: .5rem; flex-wrap: wrap } .pictures figure { margin: 0; flex: 1 1 11rem; max-width: 16rem }
.frame { position: relative; line-height: 0 } .frame img { width: 100%; height: auto; border: 1px solid var(--line) }
.frame svg[viewBox] { position: absolute; inset: 0; width: 100%; height: 100% } .frame rect { fill: none; stroke-width: 6; stroke: #ff2d95 }
.frame rect.part { stroke-dasharray: 24 14; stroke: #00c2d1 } .frame text { font: 600 52px system-ui, sans-serif; fill: #fff; stroke: #000; stroke-width: 7; paint-order: stroke }
@media print { .sheet { grid-template-columns: 1fr 1fr } .sheet article { break-inside: avoid } }
figcaption { font-size: .8rem; color: var(--soft) } .sheet dl { margin: .5rem 0 0 } .sheet dd { font-weight: 400; margin: 0 0 .3rem; font-size: .9rem }
`
