/** Functions that run in the page: they may use nothing from outside themselves. */

/** How many things Tab should stop at; marks each. Of a group of radio buttons it stops at one. */
export function tabStops(): number {
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]',
  );
  const groups = new Set<string>();
  let count = 0;
  for (const control of controls) {
    delete control.dataset['stop'];
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      if (groups.has(control.name)) continue;
      groups.add(control.name);
      control.dataset['group'] = control.name;
    }
    control.dataset['stop'] = 'waiting';
    count += 1;
  }
  return count;
}

export interface Focused {
  /** False once the focus has left the page. */
  readonly isInside: boolean;
  readonly outlinePx: number;
  readonly what: string;
}

/** Marks what has the focus, and measures how it shows. */
export function markFocused(): Focused {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body)
    return { isInside: false, outlinePx: 0, what: '' };
  const isRadio = focused instanceof HTMLInputElement && focused.type === 'radio';
  const marked = isRadio
    ? document.querySelector<HTMLElement>(`[data-group="${CSS.escape(focused.name)}"]`)
    : focused;
  if (marked) marked.dataset['stop'] = 'reached';
  // A hidden radio button shows its focus on the words beside it.
  const shown = focused.matches('.choice input') ? focused.nextElementSibling : focused;
  const style = shown ? getComputedStyle(shown) : null;
  const isDrawn = style !== null && style.outlineStyle !== 'none';
  return {
    isInside: true,
    outlinePx: isDrawn ? Number.parseFloat(style.outlineWidth) : 0,
    what: `${focused.outerHTML.slice(0, 160)} in ${location.hash}`,
  };
}

/** What Tab never came to. */
export function unreached(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stop="waiting"]')].map(
    (one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.slice(0, 60)}`,
  );
}
