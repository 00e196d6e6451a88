const SPOKEN = 'h1, h2, h3, p, li, dt, dd, button';
/** Keys would be spelt for minutes; fields hold what somebody typed, which is nobody else's to hear. */
const SILENT = 'fieldset, input, textarea, output, [aria-hidden="true"], [data-silent]';
/** Nobody listens longer than some two minutes. */
const MOST_CHARACTERS = 1500;

/** What a screen says, in its order, each thing once. Never what was typed. */
export function spokenText(stage: Element): string {
  const parts = [...stage.querySelectorAll(SPOKEN)]
    .filter((element) => element.closest(SILENT) === null)
    .filter((element) => element.querySelector(SPOKEN) === null)
    .map(textOf)
    .filter((text) => text !== '');
  return parts.join('. ').slice(0, MOST_CHARACTERS);
}

function textOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = element.cloneNode(true);
  if (copy instanceof Element) for (const part of copy.querySelectorAll(SILENT)) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
