/** What sheets need to be read whose headings are not the usual ones. In the add-in it is a script of its own, fetched by `later.ts`. */
export { timeReader } from './years/readTime';
export { unread } from './unread/unread';
