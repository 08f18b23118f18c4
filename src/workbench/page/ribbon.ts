/** The add-in's buttons, as its manifest names them. One tab stop; the arrow keys go from button to button. */
import type { Addin, RibbonButton } from './addin';

export function showRibbon(ribbon: HTMLElement, addin: Addin, press: (button: RibbonButton) => void): void {
  const group = document.createElement('span');
  group.className = 'ribbon-group';
  group.textContent = addin.group;

  const buttons = addin.buttons.map((button, index) => {
    const shown = document.createElement('button');
    shown.type = 'button';
    shown.id = button.id;
    shown.title = button.tip;
    shown.tabIndex = index === 0 ? 0 : -1;
    const icon = document.createElement('img');
    icon.src = button.icon;
    icon.alt = '';
    icon.width = icon.height = 24;
    shown.append(icon, button.label);
    shown.addEventListener('click', () => press(button));
    return shown;
  });

  ribbon.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    const next = (at + by + buttons.length) % buttons.length;
    buttons.forEach((button, index) => (button.tabIndex = index === next ? 0 : -1));
    buttons[next]?.focus();
  });
  ribbon.replaceChildren(group, ...buttons);
}
