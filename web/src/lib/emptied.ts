import type { SubmitFunction } from '$app/forms';

/** For use:enhance of a form that makes one thing after another: what is done leaves it as at first, what is refused stays in it. */
export const emptied: SubmitFunction = ({ formElement }) => {
  return async ({ result, update }) => {
    if (result.type === 'redirect') formElement.reset();
    await update();
  };
};
