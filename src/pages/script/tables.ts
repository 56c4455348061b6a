/** Sorts and filters tables, as the address or the reader asks; the address then says so. */
export const tables = `const remember = (changes) => {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(changes)) {
    if (value) address.searchParams.set(name, value)
    else address.searchParams.delete(name)
  }
  try { history.replaceState(null, '', address) } catch { /* a page from a disk keeps its address */ }
}
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const rows = [...table.tBodies[0].rows]
  const heads = [...table.tHead.rows[0].cells]
  const names = heads.map((head) => head.textContent)
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
    for (const head of heads) head.removeAttribute('aria-sort')
    heads[at].setAttribute('aria-sort', down ? 'descending' : 'ascending')
  }
  if (rows.length > 1) heads.forEach((head, at) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      sort(at, down)
      remember({ sort: names[at], order: down ? 'descending' : '' })
    })
  })
  const label = document.createElement('label')
  label.className = 'search'
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
  input.addEventListener('input', () => { filter(); remember({ q: input.value }) })
  const asked = new URLSearchParams(location.search)
  if (asked.has('q') && rows.length > 8) { input.value = asked.get('q'); filter() }
  const at = names.indexOf(asked.get('sort'))
  if (at >= 0) sort(at, asked.get('order') === 'descending')
  if (rows.length > 8) table.parentElement.before(label, status)
}
`
