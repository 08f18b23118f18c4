/** What the add-in's manifest says of it, read as Excel reads it: pane, functions, and buttons on the ribbon. */
import { functionsIn, type FunctionMetadata, type FunctionsFile } from '../host/functionArguments';

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of a 32 pixel image. */
  readonly icon: string;
  /** Shows the pane, or runs the function of that name in the add-in. */
  readonly action: { readonly kind: 'show pane' } | { readonly kind: 'run'; readonly functionName: string };
}

export interface Addin {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly paneUrl: string;
  readonly functionsUrl: string;
  /** What stands before the dot in `=PMS.PREMIUM(…)`. */
  readonly namespace: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
}

function childOf(parent: Element, name: string): Element {
  const found = parent.getElementsByTagName(name)[0];
  if (!found) throw new Error(`The add-in's manifest has no ${name}.`);
  return found;
}

function valueOf(element: Element, attribute: string): string {
  const value = element.getAttribute(attribute);
  if (value === null) throw new Error(`The add-in's manifest has a ${element.tagName} without ${attribute}.`);
  return value;
}

/** Reads a manifest that stands at `origin`, whatever address it was written for. */
function parseManifest(xml: string, origin: string): Addin {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const resources = new Map(
    ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap((name) => [...manifest.getElementsByTagName(name)])
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [valueOf(element, 'id'), valueOf(element, 'DefaultValue')]),
  );
  const resource = (element: Element): string => {
    const id = valueOf(element, 'resid');
    const value = resources.get(id);
    if (value === undefined) throw new Error(`The add-in's manifest has no resource ${id}.`);
    return value;
  };
  const here = (address: string): string => {
    const { pathname, search } = new URL(address);
    return `${origin}${pathname}${search}`;
  };

  const toButton = (control: Element): RibbonButton => {
    const action = childOf(control, 'Action');
    const icon = [...control.getElementsByTagName('bt:Image')].find(
      (image) => image.getAttribute('size') === '32',
    );
    if (!icon) throw new Error(`The button ${valueOf(control, 'id')} has no image of 32 pixels.`);
    return {
      id: valueOf(control, 'id'),
      label: resource(childOf(control, 'Label')),
      tip: resource(childOf(childOf(control, 'Supertip'), 'Description')),
      icon: here(resource(icon)),
      action:
        action.getAttribute('xsi:type') === 'ShowTaskpane'
          ? { kind: 'show pane' }
          : { kind: 'run', functionName: childOf(action, 'FunctionName').textContent ?? '' },
    };
  };

  return {
    id: childOf(manifest, 'Id').textContent ?? '',
    name: valueOf(childOf(manifest, 'DisplayName'), 'DefaultValue'),
    origin,
    paneUrl: here(resource(childOf(manifest, 'Runtime'))),
    functionsUrl: here(resource(childOf(childOf(manifest, 'Metadata'), 'SourceLocation'))),
    namespace: resource(childOf(manifest, 'Namespace')),
    group: resource(childOf(childOf(manifest, 'Group'), 'Label')),
    buttons: [...manifest.getElementsByTagName('Control')].map(toButton),
  };
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address).catch(() => {
    const { origin } = new URL(address, document.baseURI);
    throw new Error(
      `The add-in at ${origin} cannot be reached. If its certificate has not been accepted in this browser yet, open ${origin}/help.html, accept it there, and load this page again.`,
    );
  });
  if (!response.ok) throw new Error(`${address} could not be read (${response.status}).`);
  return response;
}

/** The add-in that the server of this page serves beside it. */
export async function readAddin(): Promise<Addin> {
  const { origin } = (await (await read('addin.json')).json()) as { origin: string };
  return parseManifest(await (await read(`${origin}/manifest.xml`)).text(), origin);
}

/** functions.json: the metadata Excel shows while a formula is typed. */
export async function readFunctions(addin: Addin): Promise<FunctionMetadata[]> {
  return functionsIn((await (await read(addin.functionsUrl)).json()) as FunctionsFile);
}
