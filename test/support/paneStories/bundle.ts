import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../manifest';

/**
 * Bundles the stories and gives the path of the page's script, beside which those of the places stand. In a process of its
 * own: webpack does not run inside jest.
 */
export async function bundleStories(): Promise<string> {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const config = path.join(__dirname, 'webpack.config.js');
  await promisify(execFile)(process.execPath, [webpack, '--config', config], { cwd: root });
  return path.join(root, '.cache/paneStories/pane.js');
}
