type Client = typeof import('@huggingface/inference')

let loading: Promise<Client> | undefined

/**
 * `@huggingface/inference`, loaded with the first request: a command that sends none need not wait
 * for it.
 */
export function client(): Promise<Client> {
  loading ??= import('@huggingface/inference')
  return loading
}
