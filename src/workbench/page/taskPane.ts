/** The task pane beside the grid: shown and hidden, made wider and narrower by mouse and keyboard. */

const NARROWEST = 280;
const WIDEST = 800;
const STEP = 20;

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

export interface TaskPane {
  readonly frameParent: HTMLElement;
  show(): void;
  hide(): void;
}

/** `onVisibility` is told when the pane is shown or hidden, whoever did it. */
export function makeTaskPane(title: string, onVisibility: (visible: boolean) => void): TaskPane {
  const pane = element('task-pane');
  const splitter = element('splitter');
  element('task-pane-title').textContent = title;

  const setWidth = (width: number) => {
    const most = Math.min(WIDEST, window.innerWidth - NARROWEST);
    const clipped = Math.round(Math.max(NARROWEST, Math.min(most, width)));
    pane.style.width = `${clipped}px`;
    splitter.setAttribute('aria-valuenow', String(clipped));
  };
  const setVisible = (visible: boolean) => {
    if (visible === !pane.hidden) return;
    pane.hidden = !visible;
    onVisibility(visible);
  };

  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add('resizing');
    const move = (event: PointerEvent) => setWidth(window.innerWidth - event.clientX);
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        splitter.removeEventListener('pointermove', move);
        document.body.classList.remove('resizing');
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setWidth(pane.getBoundingClientRect().width + by);
  });
  element('close-pane').addEventListener('click', () => setVisible(false));

  return {
    frameParent: element('task-pane-frame'),
    show: () => setVisible(true),
    hide: () => setVisible(false),
  };
}
