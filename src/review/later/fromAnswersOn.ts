/** What a session needs from the first answer on. In the add-in it is a script of its own, fetched by `scripts.ts`. */
export { AnsweredSheets } from '../answers/answeredSheets';
export { createKeeping } from '../answers/keeping';
export { readAnswers } from '../answers/readAnswers';
