/** Puts in place what a run has done since; its parts come as markup that the server escaped. */
export const live = `const watched = document.querySelector('[data-live]')
if (watched) {
  const events = new EventSource(watched.dataset.live)
  events.addEventListener('parts', ({ data }) => {
    for (const [id, text] of Object.entries(JSON.parse(data))) {
      const part = new DOMParser().parseFromString(text, 'text/html')
      document.getElementById(id)?.replaceChildren(...part.body.childNodes)
    }
  })
  events.addEventListener('finished', () => { events.close(); location.reload() })
}
`
