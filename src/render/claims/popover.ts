import './claim-box.css';
import './popover.css';
import { button, make } from '../../browser/make.ts';
import { claimOf, loadCards, numberAt } from './cards.ts';
import { showCard } from './show-card.ts';

/** Space in px kept to the number and to the edges of the window. */
const gap = 10;

/** The number whose claim is open, and the one whose popover this press has just closed. */
let asked: HTMLAnchorElement | null = null;
let pressedAway: HTMLAnchorElement | null = null;
let box: HTMLElement | undefined;

/** Fetches the cards before they are asked for. */
export function prepare(): void {
  void loadCards();
}

/** Opens the claim of a number beside it; a second press on the same number closes it. */
export async function openClaim(link: HTMLAnchorElement): Promise<void> {
  const claim = claimOf(link);
  if (claim === null) return;
  if (pressedAway === link) {
    pressedAway = null;
    return;
  }
  box ??= makeBox();
  const content = box.querySelector<HTMLElement>('.claim-content');
  if (content === null) return;
  await showCard(content, claim, link.textContent ?? '');
  // Escape and the button bring the keyboard back to where it was: Safari does not focus a link that is clicked.
  link.focus({ preventScroll: true });
  asked = link;
  box.showPopover();
  place(box, link);
  box.scrollTop = 0;
  box.querySelector('button')?.focus({ preventScroll: true });
}

function makeBox(): HTMLElement {
  const made: HTMLElement = make(
    'div',
    { class: 'claim-popover', popover: 'auto', role: 'dialog', 'aria-labelledby': 'claim-content-title' },
    button('Close', () => made.hidePopover(), { class: 'claim-close' }),
    make('div', { class: 'claim-content', id: 'claim-content' }),
  );
  document.body.append(made);
  // The press that falls on the open number closes the popover by itself; its click must not open it again.
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      pressedAway = made.matches(':popover-open') && numberAt(target) === asked ? asked : null;
    },
    { capture: true },
  );
  // Walking out of it at either end leads back to the number, where reading goes on.
  made.addEventListener('keydown', (event) => {
    const stops = [...made.querySelectorAll<HTMLElement>('a, button')];
    if (event.key !== 'Tab' || document.activeElement !== stops.at(event.shiftKey ? 0 : -1)) return;
    event.preventDefault();
    made.hidePopover();
  });
  window.addEventListener('resize', () => {
    if (asked !== null && made.matches(':popover-open')) place(made, asked);
  });
  // The page may still have been moving when it opened: a smooth scroll, a picture or chart that arrived above.
  const bringBack = () => {
    if (asked === null || !made.matches(':popover-open')) return;
    const { top, bottom } = made.getBoundingClientRect();
    const number = asked.getBoundingClientRect();
    const isCut = top < 0 || bottom > window.innerHeight;
    if (isCut && number.bottom > 0 && number.top < window.innerHeight) place(made, asked);
  };
  document.addEventListener('scrollend', bringBack);
  new ResizeObserver(bringBack).observe(document.body);
  return made;
}

/** Beside the number, where there is more room; on a phone at the foot of the screen, with the number above it. */
function place(made: HTMLElement, link: HTMLElement): void {
  const { style } = made;
  style.left = style.top = style.maxHeight = '';
  const number = link.getClientRects()[0] ?? link.getBoundingClientRect();
  if (matchMedia('(max-width: 40rem)').matches) {
    const hidden = number.bottom + gap - made.getBoundingClientRect().top;
    if (hidden > 0) window.scrollBy({ top: hidden, behavior: 'instant' });
    return;
  }
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const whole = Math.min(made.offsetHeight, height - 2 * gap);
  const above = number.top - 2 * gap;
  const below = height - number.bottom - 2 * gap;
  const left = number.left - made.offsetWidth - gap;
  const right = number.right + gap;
  const hasRoomRight = right + made.offsetWidth + gap <= width;
  let x = number.left + number.width / 2 - made.offsetWidth / 2;
  let y: number;
  if (whole > Math.max(above, below) && (left >= gap || hasRoomRight)) {
    // Too long to stand over or under the number: at its side it can have the whole height.
    style.maxHeight = `${whole}px`;
    x = hasRoomRight ? right : left;
    y = number.top + number.height / 2 - whole / 2;
  } else {
    const goesBelow = made.offsetHeight <= below || below >= above;
    const most = Math.max(200, goesBelow ? below : above);
    style.maxHeight = `${most}px`;
    y = goesBelow ? number.bottom + gap : number.top - gap - Math.min(made.offsetHeight, most);
  }
  style.left = `${window.scrollX + clamp(x, width - made.offsetWidth - gap)}px`;
  style.top = `${window.scrollY + clamp(y, height - made.offsetHeight - gap)}px`;
}

const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most));
