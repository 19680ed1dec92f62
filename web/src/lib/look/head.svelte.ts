import { onMount } from 'svelte';
import { afterNavigate } from '$app/navigation';

const moves = () => import('./head-moves.ts');

/** Keeps the head true, which stays as the server wrote it: where one is, in which roles, and how the page is to look. */
export function keepHead(roles: () => string | undefined): void {
  let shown = roles();
  $effect(() => {
    const now = roles();
    if (now !== shown) void moves().then(({ readHeadAnew }) => readHeadAnew());
    shown = now;
  });
  afterNavigate(({ to, type }) => {
    if (to && type !== 'enter') void moves().then(({ tell }) => tell(to.url));
  });
  onMount(() => {
    document.addEventListener('toggle', open, true);
    document.addEventListener('submit', look);
    return () => {
      document.removeEventListener('toggle', open, true);
      document.removeEventListener('submit', look);
    };
  });
}

/** Who opens the choice of looks soon chooses one. */
function open({ target }: Event): void {
  if (target instanceof Element && target.matches('.looks')) void moves();
}

function look(event: SubmitEvent): void {
  const { submitter, target: form } = event;
  if (!(submitter instanceof HTMLButtonElement && form instanceof HTMLFormElement && form.matches('.lookform'))) return;
  event.preventDefault();
  void moves().then(({ look }) => look(form, submitter));
}
