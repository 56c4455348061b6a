import type { Reply } from '../http/index.ts'
import type { PageKind } from '../types.ts'

/** A web page in the place of an answer. */
export interface Page {
  readonly kind: PageKind | undefined
  readonly detail: string
}

/** Of a page no more than this is looked at. */
const looked = 32_768

/** What stands in the way of a node, by the page or the headers that came instead of an answer. */
export function pageOf(reply: Reply): Page | undefined {
  const header = (name: string) => reply.header(name)?.toLowerCase() ?? ''
  if (header('cf-mitigated') === 'challenge' || header('x-amzn-waf-action') !== '') {
    return { kind: 'challenge', detail: 'a challenge of a bot protection' }
  }
  const text = reply.text().slice(0, looked)
  const isPage =
    header('content-type').startsWith('text/html') || /^\s*<(?:!doctype|html)/iu.test(text)
  if (!isPage) return undefined
  const kind = kinds.find(({ words }) => words.test(text))?.kind
  const title = /<title[^>]*>([^<]{1,200})/iu.exec(text)?.[1]?.trim()
  const name = kind === undefined ? 'an HTML page' : names[kind]
  return { kind, detail: title ? `${name} ("${title}")` : name }
}

const names: Readonly<Record<PageKind, string>> = {
  challenge: 'the challenge page of a bot protection',
  login: 'a login page',
  firewall: 'the page of a web application firewall that blocked the request',
}

/** The first that fits counts: pages of challenges and firewalls may hold a form too. */
const kinds: readonly { readonly kind: PageKind; readonly words: RegExp }[] = [
  {
    kind: 'challenge',
    words:
      /just a moment\.\.\.|challenge-platform|cf[-_]chl|g-recaptcha|h-captcha|hcaptcha\.com|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies|ddos-guard|_incapsula_resource/iu,
  },
  {
    kind: 'firewall',
    words:
      /attention required!|sorry, you have been blocked|access denied[^<]{0,80}security|request (?:was )?(?:blocked|rejected)|the requested url was rejected|web application firewall|\bmod_?security\b|incident id|support id/iu,
  },
  {
    kind: 'login',
    words:
      /type=["']?password|\b(?:log|sign) ?in\b|single sign-on|cloudflareaccess\.com|oauth2\/(?:start|authorize)/iu,
  },
]
