import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Where pictures of the pages are written, for a person to look at. */
const pictures = process.env['IQCHAINS_SCREENSHOTS'] ?? 'test/browser/screenshots'

/** How a page is looked at. */
export interface View {
  readonly width: 360 | 1280
  readonly scheme: 'light' | 'dark'
}

/** On a phone and on a table, by day and by night. */
export const views: readonly View[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 360, scheme: 'dark' },
  { width: 360, scheme: 'light' },
]

/** How pages are looked at. */
export interface Way extends View {
  /** `absent`: the browser runs scripts, as axe is one, but the page does not get its own. */
  readonly script: 'on' | 'off' | 'absent'
}

/** A window in which everything is remembered that a page must not do. */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  #way: Way
  /** Requests to elsewhere, dialogs, errors. */
  readonly faults: string[] = []

  private constructor(context: BrowserContext, page: Page, way: Way, origin: string) {
    this.#context = context
    this.#way = way
    this.page = page
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) this.faults.push(`asked for ${request.url()}`)
    })
    page.on('dialog', (dialog) => {
      this.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('pageerror', ({ message }) => this.faults.push(`error: ${message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`)
    })
  }

  static async open(browser: Browser, way: Way, origin: string): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: way.width, height: 900 },
      colorScheme: way.scheme,
      javaScriptEnabled: way.script !== 'off',
      // Only so may the test bring axe into pages whose policy allows no script but their own.
      bypassCSP: true,
    })
    if (way.script === 'absent') {
      await context.route('**/site.js', (route) => route.fulfill({ body: '' }))
    }
    return new Visitor(context, await context.newPage(), way, origin)
  }

  /** Looks at the same page otherwise, without asking for it again. */
  async look({ width, scheme }: View): Promise<void> {
    this.#way = { ...this.#way, width, scheme }
    await this.page.setViewportSize({ width, height: 900 })
    await this.page.emulateMedia({ colorScheme: scheme })
  }

  /** Writes a picture of the page. */
  async picture(name: string): Promise<void> {
    const { width, scheme, script } = this.#way
    mkdirSync(pictures, { recursive: true })
    const path = join(
      pictures,
      `${name}-${width}-${scheme}${script === 'on' ? '' : '-no-script'}.png`,
    )
    // A busy machine takes its time for a long page.
    await this.page.screenshot({ path, fullPage: true, timeout: 120_000 })
  }

  /** By how many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    const width = await this.page.evaluate<number>('document.documentElement.scrollWidth')
    return width - this.#way.width
  }

  /** Tables that are seen only in part. */
  async cutTables(): Promise<readonly string[]> {
    return this.page.$$eval('.wide', (all) =>
      all
        .filter(
          (one) =>
            Number(Reflect.get(one, 'scrollWidth')) > Number(Reflect.get(one, 'clientWidth')),
        )
        .map((one) => one.getAttribute('aria-label') ?? ''),
    )
  }

  /** Writes the page as it is printed. @returns by how many pixels it is wider than the sheet */
  async printed(name: string): Promise<number> {
    const millimetre = 96 / 25.4
    const width = Math.floor((210 - 2 * 12) * millimetre)
    await this.page.emulateMedia({ media: 'print' })
    await this.page.setViewportSize({ width, height: 1000 })
    const needed = await this.page.evaluate<number>('document.documentElement.scrollWidth')
    mkdirSync(pictures, { recursive: true })
    const margin = { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' }
    await this.page.pdf({ path: join(pictures, `${name}.pdf`), format: 'A4', margin })
    return needed - width
  }

  /** What axe-core finds, one line each. */
  async accessibilityFaults(): Promise<readonly string[]> {
    const isThere = await this.page.evaluate<boolean>("typeof axe !== 'undefined'")
    if (!isThere) await this.page.evaluate(axe.source)
    return this.page.evaluate<readonly string[]>(faultsFound)
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}

/** Run in the page: only what is wrong is handed out, as a page has thousands of places that are well. */
const faultsFound = `axe.run({ preload: false, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ').slice(0, 400)))`
