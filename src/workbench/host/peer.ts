/**
 * The window on the other side of the protocol, as far as the host needs it: an iframe of the page in a browser, or a
 * jsdom window in Node.
 */
export interface Peer {
  /** The peer's origin: `https://localhost:3000`. */
  readonly origin: string;
  post(message: string): void;
  /** Hears text messages of the peer, and of nobody else. Gives back how to stop. */
  onMessage(listener: (message: string) => void): () => void;
}

/** What `framePeer` asks of the page's window: `window` in a browser. */
export interface PageWindow {
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
  removeEventListener(type: 'message', listener: (event: PageMessage) => void): void;
}
export interface PageMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
}
/** What `framePeer` asks of an iframe: `HTMLIFrameElement` in a browser. */
export interface FrameElement {
  readonly contentWindow: { postMessage(message: string, targetOrigin: string): void } | null;
}

/** The add-in in an iframe of our page. Messages from any other window or origin are not heard. */
export function framePeer(frame: FrameElement, page: PageWindow, origin: string): Peer {
  return {
    origin,
    post: (message) => frame.contentWindow?.postMessage(message, origin),
    onMessage(listener) {
      const hear = (event: PageMessage): void => {
        if (event.source !== frame.contentWindow || event.origin !== origin) return;
        if (typeof event.data === 'string') listener(event.data);
      };
      page.addEventListener('message', hear);
      return () => page.removeEventListener('message', hear);
    },
  };
}
