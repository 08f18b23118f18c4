/** The page around the add-in: hands messages on between its frame and Excel's worker. */
import type { Asked, FromExcel, Start, ToExcel } from './excel';

export interface PageOfBench {
  /** Opens a workbook and mounts the add-in beside it. */
  open(start: Start, worker: string, pane: string): void;
  /** What the add-in has asked of Excel since it was last told. */
  asked(): Promise<Asked>;
}

let excel: Worker;
const waiting = new Map<number, (asked: Asked) => void>();
let questions = 0;
const send = (message: ToExcel): void => excel.postMessage(message);

const bench: PageOfBench = {
  open(start, worker, pane) {
    excel = new Worker(worker);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 350px; height: 700px';
    excel.onmessage = ({ data }: { readonly data: FromExcel }) => {
      if (typeof data === 'string') frame.contentWindow?.postMessage(data, start.addinOrigin);
      else if ('name' in data) {
        frame.name = data.name;
        frame.src = pane;
        document.body.append(frame);
      } else {
        waiting.get(data.told)?.(data.asked);
        waiting.delete(data.told);
      }
    };
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source === frame.contentWindow && typeof data === 'string') send(data);
    });
    send({ start });
  },
  asked: () =>
    new Promise((resolve) => {
      waiting.set(++questions, resolve);
      send({ tell: questions });
    }),
};
Object.assign(globalThis, { bench });
