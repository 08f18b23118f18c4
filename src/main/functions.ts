/**
 * The add-in's functions, in a script that stands after the pane's own: the first screen does not wait for it, and Excel's
 * runtime asks for no function before the page's scripts have all run.
 */
// The build has each function's file tell the runtime for which id it answers.
import '../functions';
