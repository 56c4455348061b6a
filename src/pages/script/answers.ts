/** Searches the answers of a page and shows one outcome only. */
export const answers = `const answers = [...document.querySelectorAll('article.answer')].filter((one) => !one.closest('[data-live], .excerpt'))
if (answers.length > 1) {
  const box = document.createElement('div')
  box.className = 'search'
  const field = (name, input) => {
    const label = document.createElement('label')
    label.append(name + ' ', input)
    box.append(label)
    return input
  }
  const input = field('Show answers that hold', document.createElement('input'))
  input.type = 'search'
  const select = field('and are', document.createElement('select'))
  const outcomes = new Map(answers.map((one) => [one.dataset.outcome, one.querySelector('h3 span').textContent]))
  for (const [value, name] of [['', 'of any outcome'], ...outcomes]) select.add(new Option(name, value))
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  status.className = 'quiet'
  const filter = () => {
    const wanted = input.value.toLowerCase()
    let shown = 0
    for (const one of answers) {
      const isWanted = select.value === '' || one.dataset.outcome === select.value
      one.hidden = !isWanted || !one.textContent.toLowerCase().includes(wanted)
      if (!one.hidden) shown++
    }
    for (const section of document.querySelectorAll('section.answers')) {
      section.hidden = !section.querySelector('article:not([hidden])')
    }
    status.textContent = shown === answers.length ? '' : shown + ' of the ' + answers.length + ' answers on this page'
  }
  input.addEventListener('input', filter)
  select.addEventListener('change', filter)
  answers[0].closest('section').before(box, status)
}
`
