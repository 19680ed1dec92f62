import { applyAction, type SubmitFunction } from '$app/forms';

/** For use:enhance of a form that makes one thing after another on the same page: once one is kept, the fields are as at first. */
export const emptied: SubmitFunction = ({ formElement }) => {
  return async ({ result }) => {
    if (result.type === 'redirect') formElement.reset();
    await applyAction(result);
  };
};
