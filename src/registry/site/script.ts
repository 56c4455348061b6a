/**
 * The one script: it marks what has ended since the page was made, and sorts and filters tables. The
 * pages say everything without it.
 */
export const script = `'use strict'
for (const place of document.querySelectorAll('[data-until]')) {
  if (Date.parse(place.dataset.until) > Date.now()) continue
  place.textContent = 'expired since this page was made'
  place.className = 'expired'
}
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const rows = [...table.tBodies[0].rows]
  const heads = [...table.tHead.rows[0].cells]
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'quiet'
  const value = (row, at) => row.cells[at].dataset.value ?? row.cells[at].textContent
  const sort = (at, down) => {
    const text = (row) => value(row, at)
    const isNumber = rows.every((row) => text(row) === '' || !Number.isNaN(Number(text(row))))
    rows.sort((a, b) => isNumber ? Number(text(a)) - Number(text(b)) : text(a).localeCompare(text(b)))
    if (down) rows.reverse()
    table.tBodies[0].append(...rows)
    heads.forEach((head, index) => head.removeAttribute('aria-sort'))
    heads[at].setAttribute('aria-sort', down ? 'descending' : 'ascending')
  }
  heads.forEach((head, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => sort(at, head.getAttribute('aria-sort') === 'ascending'))
  })
  const label = document.createElement('label')
  const input = document.createElement('input')
  input.type = 'search'
  label.append('Show rows that hold ', input)
  const filter = () => {
    const wanted = input.value.toLowerCase()
    let shown = 0
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted)
      if (!row.hidden) shown++
    }
    status.textContent = wanted === '' ? '' : shown + ' of ' + rows.length + ' rows'
  }
  input.addEventListener('input', filter)
  const asked = new URLSearchParams(location.search)
  if (asked.has('q')) { input.value = asked.get('q'); filter() }
  const at = heads.findIndex((head) => head.textContent === asked.get('sort'))
  if (at >= 0) sort(at, asked.get('order') === 'descending')
  if (rows.length > 8) table.parentElement.before(label, status)
}
`
