/**
 * office.js' transport between windows: every message is JSON text, every call of the client has one response, and
 * events are sent to the registration that asked for them. Knows nothing of what the actions mean.
 */
import type { Peer } from './peer';

/** What a call of the client carries. */
export interface Call {
  /** `executeMethod`, `ContextActivationManager_getAppContextAsync`, or the name of an event. */
  readonly action: string;
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly data: unknown;
}
/** The transport's own errors, answered in place of data. */
export const TransportError = { internal: -2, accessDenied: -5 } as const;
export type Answer =
  { readonly data: unknown } | { readonly error: (typeof TransportError)[keyof typeof TransportError] };
/** `undefined`: the call stays without an answer. */
export type Respond = (call: Call) => Promise<Answer | undefined>;

interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType?: number;
  _data?: unknown;
}
const REQUEST = 0;
const RESPONSE = 1;
const KINDS = ['invoke', 'register', 'unregister'] as const;

function parse(text: string): Message | undefined {
  // Other scripts of a page may post messages too: what is not ours is not looked at.
  try {
    const message = JSON.parse(text) as Message | null;
    return typeof message === 'object' && message !== null && '_messageType' in message ? message : undefined;
  } catch {
    return undefined;
  }
}

/** One conversation with one mounted add-in. */
export class Channel {
  private readonly registrations = new Map<string, number>();
  private readonly stop: () => void;
  private closed = false;
  private notification = 0;

  constructor(
    private readonly peer: Peer,
    readonly conversationId: string,
    private readonly hostOrigin: string,
    private readonly respond: Respond,
    private readonly onFailure: (problem: unknown) => void,
  ) {
    this.stop = peer.onMessage((text) => {
      const message = parse(text);
      if (message?._messageType !== REQUEST || message._conversationId !== conversationId) return;
      void this.answer(message);
    });
  }

  private async answer(message: Message): Promise<void> {
    const kind = KINDS[message._actionType ?? 0] ?? 'invoke';
    if (kind === 'register') this.registrations.set(message._actionName, message._correlationId);
    if (kind === 'unregister') this.registrations.delete(message._actionName);
    let answer: Answer | undefined;
    try {
      answer = await this.respond({ action: message._actionName, kind, data: message._data });
    } catch (problem) {
      this.onFailure(problem);
      answer = { error: TransportError.internal };
    }
    if (answer) this.send(message._actionName, message._correlationId, answer, 0);
  }

  private send(action: string, correlationId: number, answer: Answer, responseType: 0 | 1): void {
    if (this.closed) return;
    this.peer.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: action,
        _conversationId: this.conversationId,
        _correlationId: correlationId,
        _origin: this.hostOrigin,
        _data: 'data' in answer ? answer.data : null,
        _errorCode: 'error' in answer ? answer.error : 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }

  /** Sends an event, if the client has asked for it. */
  fire(event: string, data: unknown): void {
    const registration = this.registrations.get(event);
    if (registration !== undefined) this.send(event, registration, { data }, 1);
  }

  /** Tells the client something of its pane: focus comes in by Tab (11), by Shift+Tab (12), by Ctrl+F6 (4). */
  notify(actionId: number): void {
    if (this.closed) return;
    this.peer.post(
      JSON.stringify({
        _messageType: REQUEST,
        _actionName: 'Office_notifyAgave',
        _conversationId: `${this.conversationId}_ntf`,
        _correlationId: ++this.notification,
        _origin: this.hostOrigin,
        _data: [actionId],
        _actionType: 0,
        _serializerVersion: 1,
      }),
    );
  }

  /** The client has been loaded again and remembers none of its registrations. */
  forget(): void {
    this.registrations.clear();
  }

  close(): void {
    this.closed = true;
    this.stop();
  }
}
