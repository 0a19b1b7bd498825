/** Other windows of this site that hear the same name. */
export type Channel<Message> = {
  post(message: Message): void;
  listen(hear: (message: Message) => void): void;
};

/**
 * Joins the windows of this site that open the same channel. Where site data is blocked some browsers refuse it: then
 * messages go between a window, the one that opened it and the frames in it. Never throws.
 */
export function openChannel<Message>(name: string): Channel<Message> {
  try {
    const channel = new BroadcastChannel(name);
    return {
      post: (message) => channel.postMessage(message),
      listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data)),
    };
  } catch {
    return betweenWindows(name);
  }
}

function betweenWindows<Message>(name: string): Channel<Message> {
  /** Those who can be spoken to: whoever speaks first is the one that was opened. */
  const others = new Set<Window>();
  for (const other of [window.opener as Window | null, window.parent])
    if (other !== null && other !== window) others.add(other);
  const hearers: Array<(message: Message) => void> = [];
  addEventListener(
    'message',
    ({ data, origin, source }: MessageEvent<{ channel?: unknown; message?: unknown } | null>) => {
      if (origin !== location.origin || data?.channel !== name) return;
      others.add(source as Window);
      for (const hear of hearers) hear(data.message as Message);
    },
  );
  return {
    post: (message) => {
      for (const other of others) other.postMessage({ channel: name, message }, location.origin);
    },
    listen: (hear) => {
      hearers.push(hear);
    },
  };
}
