/** Workbooks in and out of the page: chosen, dropped, fetched, saved. */

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const READABLE = /\.(xlsx|csv)$/i;

async function opened(file: File): Promise<OpenedFile> {
  if (!READABLE.test(file.name)) throw new Error(`${file.name} is neither an .xlsx nor a .csv file.`);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The workbook that `?workbook=URL` asks for; none where the address does not ask. */
export async function askedFor(search: string): Promise<OpenedFile | undefined> {
  const address = new URLSearchParams(search).get('workbook');
  if (!address) return undefined;
  const url = new URL(address, document.baseURI);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) {
    const why = response ? `the server answered ${response.status}` : 'it could not be reached';
    throw new Error(`The workbook at ${url.href} could not be read: ${why}.`);
  }
  const name = decodeURIComponent(url.pathname.split('/').pop() ?? '');
  return { name: name || 'Workbook.xlsx', bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Listens for a file that is chosen with the button or dropped on the page. */
export function onFile(
  button: HTMLElement,
  input: HTMLInputElement,
  drop: HTMLElement,
  take: (file: Promise<OpenedFile>) => void,
): void {
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) take(opened(file));
    // So that choosing the same file again is a change too.
    input.value = '';
  });

  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) drop.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    drop.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(opened(file));
  });
}

/** Hands bytes to the browser as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
