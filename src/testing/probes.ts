/** Scripts that tests run in a browser. They are text: the program itself is compiled without the names of a browser. */

/** Pixels by which the page is wider than the screen. */
export const SIDEWAYS = 'document.documentElement.scrollWidth - window.innerWidth'

export const UNFOLD = `for (const details of document.querySelectorAll('details')) details.open = true`

const DRAWN = `[...document.querySelectorAll('svg.timeline')].filter((svg) => svg.getBoundingClientRect().width > 0)`

/** Pairs of texts in the drawings that are shown, one of each kind, whose boxes overlap by more than a hair. */
export const OVERLAPS = `(() => {
  const shown = ${DRAWN}
  const rhythms = shown.filter((svg) => svg.classList.contains('rhythm')).length
  if (rhythms > 1 || shown.length - rhythms > 1) return ['two drawings at once']
  const texts = shown.flatMap((svg) => [...svg.querySelectorAll('text')]).map((text) => ({ text, box: text.getBoundingClientRect() }))
  return texts.flatMap(({ text, box }, index) => texts.slice(index + 1).filter(({ box: other }) => {
    const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
    const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
    return wide > 0.5 && high > 2
  }).map((other) => text.textContent + ' / ' + other.text.textContent))
})()`

/** Texts of the drawing that is shown which reach beyond it. */
export const OUTSIDE = `${DRAWN}.flatMap((svg) => {
  const frame = svg.getBoundingClientRect()
  return [...svg.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect()
    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
  }).map((text) => text.textContent)
})`

/** Elements with words of their own whose colour is too close to the ground they stand on (WCAG 2 contrast below 4.5). */
export const FAINT = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const linear = (c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map(linear)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element) => {
    if (!element) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(element)
    return channels(backgroundColor)[3] === 0 ? ground(element.parentElement) : backgroundColor
  }
  return [...document.querySelectorAll('body *:not(svg *):not(svg)')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
    .filter((element) => {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5
    })
    .map((element) => element.tagName + '.' + element.className + ': ' + element.textContent.slice(0, 40))
})()`

/** Seconds of sound that the page's player has found; an error's number, negative, where it finds none. */
export const PLAYED = `new Promise((resolve) => {
  const audio = document.querySelector('audio')
  audio.addEventListener('loadedmetadata', () => resolve(audio.duration))
  audio.addEventListener('error', () => resolve(-audio.error.code))
  audio.load()
  audio.preload = 'metadata'
})`
