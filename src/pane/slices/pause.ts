/**
 * Lets the browser draw and hear keys between two slices of work. A message to oneself comes back at once; a timer would
 * cost 4 ms each time, and `scheduler.yield` comes back before anything is drawn.
 */
export const pause = (): Promise<void> =>
  new Promise((resume) => {
    channel ??= listeningChannel();
    waiting.push(resume);
    channel.port2.postMessage(undefined);
  });

let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

const listeningChannel = (): MessageChannel => {
  const made = new MessageChannel();
  made.port1.onmessage = () => waiting.shift()?.();
  return made;
};
