/** Marks what has ended since the page was made. */
export const expired = `for (const place of document.querySelectorAll('[data-until]')) {
  if (Date.parse(place.dataset.until) > Date.now()) continue
  place.textContent = 'expired since this page was made'
  place.className = 'expired'
}
`
