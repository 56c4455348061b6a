import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Where pictures of the pages are written, for a person to look at. */
const pictures = process.env['IQCHAINS_SCREENSHOTS'] ?? 'test/browser/screenshots'

/** How pages are looked at. */
export interface Way {
  readonly width: 360 | 1280
  readonly scheme: 'light' | 'dark'
  readonly script: boolean
}

/** A window in which everything is remembered that a page must not do. */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #way: Way
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
      javaScriptEnabled: way.script,
      // Only so may the test bring axe into pages whose policy allows no script but their own.
      bypassCSP: true,
    })
    return new Visitor(context, await context.newPage(), way, origin)
  }

  /** Writes a picture of the page. */
  async picture(name: string): Promise<void> {
    const { width, scheme, script } = this.#way
    mkdirSync(pictures, { recursive: true })
    const path = join(pictures, `${name}-${width}-${scheme}${script ? '' : '-no-script'}.png`)
    await this.page.screenshot({ path, fullPage: true })
  }

  /** By how many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    const width = await this.page.evaluate<number>('document.documentElement.scrollWidth')
    return width - this.#way.width
  }

  /** What axe-core finds, one line each. */
  async accessibilityFaults(): Promise<readonly string[]> {
    await this.page.evaluate(axe.source)
    const { violations } = await this.page.evaluate<AxeResult>('axe.run({ preload: false })')
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' | ')
          .slice(0, 400)}`,
    )
  }

  async close(): Promise<void> {
    await this.#context.close()
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}
