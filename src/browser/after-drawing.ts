/** Runs once what is on the way to the screen has been drawn. */
export function afterDrawing(run: () => void): void {
  // No frame comes to a window that nobody sees.
  if (document.hidden) inTask(run);
  else requestAnimationFrame(() => inTask(run));
}

/** Runs in a task of its own. A message comes sooner than a timer, which waits for at least 4 ms. */
export function inTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}
