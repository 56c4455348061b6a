import { type Markup, markup } from '../../charts/index.ts'
import type { Report } from '../../report/index.ts'
import { counted } from '../words.ts'

/** How anybody checks a report: three commands, and the files they work on. */
export function selfCheckSection(
  { suite }: Report,
  { digest, files }: { digest: string; files: readonly { name: string; href: string }[] },
): Markup {
  // A name from a report becomes part of a command only if it can be nothing else.
  const isPlain = /^[a-z0-9][a-z0-9-]{0,40}$/u.test(suite.name)
  const judging = isPlain ? ` --suite ${suite.name}` : ''
  const pictures = files.filter(({ name }) => isPicture(name))
  const others = files.filter(({ name }) => !isPicture(name))
  return markup`<h2 id="verify">Check it yourself</h2>
<p>The files as they were signed: ${linked(others)}${pictures.length === 0 ? '' : `, and ${counted(pictures.length, 'picture')}, listed below`}. Save them into a folder, compare the digest, compare the trust policy with its makers, and let everything be made again:</p>
<pre><code>sha256sum report.sigstore.json   # ${digest}
npx iq-chains trust pin &lt;digest of the policy&gt; --policy trust.json
npx iq-chains verify report.sigstore.json --policy trust.json${judging}</code></pre>
${
  pictures.length === 0
    ? ''
    : markup`<details><summary>${counted(pictures.length, 'picture')}</summary><p>${linked(pictures)}</p></details>
`
}`
}

function isPicture(name: string): boolean {
  return name.startsWith('picture-')
}

function linked(files: readonly { name: string; href: string }[]): readonly Markup[] {
  return files.map(
    ({ name, href }, at) => markup`${at === 0 ? '' : ', '}<a href="${href}">${name}</a>`,
  )
}
