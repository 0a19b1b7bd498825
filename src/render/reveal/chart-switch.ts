/** Lets the buttons over two charts show one or the other. Until it runs the first chart stands alone. */
export function bindChartSwitches(root: ParentNode): void {
  for (const choice of root.querySelectorAll<HTMLElement>('.chart-switch')) {
    const buttons = [...choice.querySelectorAll('button')];
    const viewOf = (button: HTMLButtonElement) =>
      document.getElementById(button.getAttribute('aria-controls') ?? '');
    choice.addEventListener('click', ({ target }) => {
      const chosen = target instanceof Element ? target.closest('button') : null;
      if (chosen === null) return;
      for (const button of buttons) {
        button.setAttribute('aria-pressed', String(button === chosen));
        viewOf(button)?.toggleAttribute('hidden', button !== chosen);
      }
    });
    choice.classList.add('ready');
  }
}
